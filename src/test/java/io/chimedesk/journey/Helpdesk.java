package io.chimedesk.journey;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What an operator does with licence requests, step by step.
 */
record Helpdesk(Tab tab, String accountId) {

	private static final String REASON = "Left the project";

	/**
	 * Fills in the form, and looks at what the users have.
	 */
	void look(List<String> users, String tier, String until) {
		this.tab.go("/accounts/" + this.accountId + "/requests/new");
		this.tab.page().fill("#users", String.join("\n", users));
		this.tab.page().selectOption("#tier", tier);
		this.tab.page().fill("#until", until);
		this.tab.page().fill("#reason", REASON);
		this.tab.page().fill("#ticket", "INC-20417");
		this.tab.press("See what they have");
		assertThat(this.tab.find("#outlook tbody tr")).hasCount(users.size());
	}

	/**
	 * Sends the form.
	 * @return the path of the request
	 */
	String send() {
		this.tab.press("Request it");
		this.tab.page().waitForURL((address) -> address.matches(".*/requests/\\d+"));
		return path();
	}

	String ask(List<String> users, String tier, String until) {
		look(users, tier, until);
		return send();
	}

	/**
	 * Looks at the request until it stands there.
	 */
	void waitFor(String request, String status) {
		this.tab.page().waitForCondition(() -> {
			this.tab.go(request);
			return status().equals(status);
		});
	}

	/**
	 * Where the request stands that is open.
	 */
	String status() {
		return this.tab.find(".page-lead [class^=badge-]").first().innerText().strip();
	}

	/**
	 * What became of each user of the request that is open, by name.
	 */
	Map<String, String> outcomes() {
		Map<String, String> outcomes = new TreeMap<>();
		for (Locator row : this.tab.find(".request-users tbody tr").all()) {
			outcomes.put(row.locator("th a").innerText().strip(), row.locator("[class^=badge-]").innerText().strip());
		}
		return outcomes;
	}

	void sendBasket() {
		this.tab.go("/accounts/" + this.accountId + "/basket");
		this.tab.press("Send now");
		assertThat(this.tab.find(".flash")).hasText("The basket is on its way.");
	}

	void seesUnread(int notices) {
		this.tab.go("/notices");
		assertThat(this.tab.find(".notice-unread")).hasCount(notices);
		assertThat(this.tab.find(".top-bell-count")).hasText(Integer.toString(notices));
	}

	/**
	 * Opens the newest notice.
	 */
	void openNotice(String text) {
		this.tab.press(text);
		this.tab.page().waitForURL((address) -> !address.contains("/notices"));
	}

	/**
	 * Posts by hand, past what the pages offer.
	 * @return the status of the answer
	 */
	int post(String path, Map<String, String> fields) {
		FormData form = FormData.create().set("_csrf", this.tab.find("[name=_csrf]").first().inputValue());
		fields.forEach(form::set);
		RequestOptions options = RequestOptions.create().setMaxRedirects(0).setForm(form);
		return this.tab.page().context().request().post(path, options).status();
	}

	String path() {
		return URI.create(this.tab.page().url()).getPath();
	}

}
