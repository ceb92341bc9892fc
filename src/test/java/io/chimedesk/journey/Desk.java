package io.chimedesk.journey;

import java.util.Map;
import java.util.TreeMap;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.WaitForURLOptions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What an operator does at Chime Desk, step by step.
 */
record Desk(Tab tab, String accountId) {

	void signIn(String operator) {
		this.tab.go("/login");
		this.tab.press("Sign in as " + operator);
		assertThat(this.tab.find("nav.rail")).isVisible();
	}

	/**
	 * Signs in somebody whom the page offers no button for.
	 */
	void signIn(String name, String passphrase) {
		this.tab.go("/login");
		this.tab.page().fill("#username", name);
		this.tab.page().fill("#password", passphrase);
		this.tab.find(".sign-in-form button").click();
		assertThat(this.tab.find("nav.rail")).isVisible();
	}

	/**
	 * The account's users, once they have been copied.
	 */
	void waitForUsers() {
		this.tab.page().waitForCondition(() -> {
			this.tab.go("/accounts/" + this.accountId + "/users");
			return this.tab.find(".user-table tbody tr").count() > 0;
		});
	}

	void showUsers(String query) {
		this.tab.go("/accounts/" + this.accountId + "/users?" + query);
	}

	void tickThePage() {
		this.tab.find("[data-pick-page]").check();
	}

	void tickThePageOff() {
		this.tab.find("[data-pick-page]").uncheck();
	}

	void tick(int users) {
		for (int user = 0; user < users; user++) {
			this.tab.find("[data-pick]").nth(user).check();
		}
	}

	void seesSelected(int users) {
		assertThat(this.tab.find("#selection-bar")).hasAttribute("data-selected", Integer.toString(users));
	}

	void planTier(String tier, String reason, String ticket) {
		this.tab.page().selectOption("#tier", tier);
		this.tab.page().fill("#reason", reason);
		this.tab.page().fill("#ticket", ticket);
		this.tab.press("Review the plan");
		this.tab.page().waitForURL("**/plans/*");
	}

	/**
	 * Confirms the plan by its button.
	 * @return the path of the run
	 */
	String confirm(String button) {
		this.tab.press(button);
		this.tab.page().waitForURL("**/runs/*", new WaitForURLOptions().setTimeout(30_000));
		return this.tab.page().url().replaceFirst("^.*(?=/runs/)", "");
	}

	void waitForResult() {
		this.tab.find(".run-tiles").waitFor(new Locator.WaitForOptions().setTimeout(90_000));
	}

	/**
	 * The outcome of each user on the page of the result.
	 */
	Map<String, String> outcomes() {
		Map<String, String> outcomes = new TreeMap<>();
		for (Locator row : this.tab.find(".run-users tbody tr").all()) {
			outcomes.put(row.getAttribute("data-user"), row.locator("[class^=badge-]").innerText().strip());
		}
		return outcomes;
	}

}
