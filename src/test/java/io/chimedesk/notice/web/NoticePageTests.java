package io.chimedesk.notice.web;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;

import io.chimedesk.notice.Notice;
import io.chimedesk.notice.NoticeKind;
import io.chimedesk.notice.Notices;
import io.chimedesk.testing.PageTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The bell, the notices of an operator, and the settings.
 */
@PageTest
class NoticePageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Notices notices;

	@Autowired
	private TransactionTemplate transactions;

	private final String name = "op-" + UUID.randomUUID();

	@BeforeEach
	void hire() {
		this.jdbc.sql("""
				insert into operator (username, display_name, role, password_hash, enabled, demo, created_at)
				values (:name, :name, 'HELPDESK', '', true, false, current_timestamp)""")
			.param("name", this.name)
			.update();
	}

	@Test
	void ringsOnEveryPageWhileSomethingIsUnread() {
		assertThat(page("/").selectFirst(".top-bell").attr("aria-label")).isEqualTo("Notices, none unread");
		assertThat(page("/").select(".top-bell-count")).isEmpty();
		assertThat(page("/notices").selectFirst(".empty-title").text()).isEqualTo("You were told nothing yet");

		tell(1, 2);
		Document home = page("/");
		assertThat(home.selectFirst(".top-bell").attr("aria-label")).isEqualTo("Notices, 2 unread");
		assertThat(home.selectFirst(".top-bell").attr("href")).isEqualTo("/notices");
		assertThat(home.selectFirst(".top-bell-count").text()).isEqualTo("2");
	}

	@Test
	void showsWhatIsUnreadFirstAndOpensIt() {
		tell(1, 2);
		Document page = page("/notices");
		assertThat(page.selectFirst("#notice-unread").text()).isEqualTo("2 not read yet");
		assertThat(page.select(".notice-open").eachText()).containsExactly("Request #2 is done · Pro",
				"Request #1 is done · Pro");

		MvcTestResult opened = send(page.selectFirst(".notice-line form").attr("action"));
		assertThat(opened).hasStatus3xxRedirection().hasRedirectedUrl("/requests/2");
		Document after = page("/notices");
		assertThat(after.select(".notice-unread .notice-open").eachText()).containsExactly("Request #1 is done · Pro");
		assertThat(after.select(".notice-read .notice-open").eachText()).containsExactly("Request #2 is done · Pro");
	}

	@Test
	void marksWhatThePageShowedAsRead() {
		tell(1, 2);
		String last = page("/notices").selectFirst("button[name=last]").attr("value");
		tell(3);
		assertThat(send("/notices/read", "last", last)).hasStatus3xxRedirection();

		assertThat(page("/notices").select(".notice-unread").eachText()).singleElement()
			.asString()
			.startsWith("Request #3");
		assertThat(send("/notices/read", "last", "x")).hasStatus3xxRedirection();
	}

	@Test
	void turnsThePagesOfWhatWasRead() {
		for (int number = 1; number <= 53; number++) {
			tell(number);
		}
		send("/notices/read", "last", "999999999");
		Document first = page("/notices");
		assertThat(first.select(".notice-read")).hasSize(50);

		Document second = page(first.selectFirst("a[rel=next]").attr("href"));
		assertThat(second.select(".notice-read .notice-open").eachText()).containsExactly("Request #3 is done · Pro",
				"Request #2 is done · Pro", "Request #1 is done · Pro");
		assertThat(second.select("a[rel=next]")).isEmpty();
	}

	@Test
	void showsNothingOfAnotherOperator() {
		tell(1);
		String form = page("/notices").selectFirst(".notice-line form").attr("action");

		assertThat(this.mvc.perform(post(form).with(user("somebody").roles("ADMIN")).with(csrf()))).hasStatus(404);
		assertThat(page("/").selectFirst(".top-bell-count").text()).isEqualTo("1");
	}

	@Test
	void escapesWhatItIsTold() {
		this.transactions.executeWithoutResult((transaction) -> this.notices.tell(List.of(this.name),
				new Notice(NoticeKind.REQUEST_COMMENT, "request/1", "/requests/1", List.of("<img src=x onerror=y>"))));

		assertThat(page("/notices").select("main img")).isEmpty();
		assertThat(page("/notices").selectFirst(".notice-open").text()).endsWith("<img src=x onerror=y>");
	}

	@Test
	void keepsWhatIsWantedByMail() {
		Document page = page("/notices/settings");
		assertThat(page.selectFirst(".notice-info").text()).startsWith("No mail server is set up");
		assertThat(page.select("input[name=kinds][checked]").eachAttr("value")).contains("REQUEST_TO_DECIDE")
			.doesNotContain("RUN_ENDED");
		assertThat(page.select("#notice-deliveries")).isEmpty();

		assertThat(send("/notices/settings", "email", " me@example.com ", "kinds", "RUN_ENDED", "kinds", "NONE"))
			.hasStatus3xxRedirection();
		Document saved = page("/notices/settings");
		assertThat(saved.selectFirst("#email").attr("value")).isEqualTo("me@example.com");
		assertThat(saved.select("input[name=kinds][checked]").eachAttr("value")).containsExactly("RUN_ENDED");
		assertThat(details()).singleElement().asString().contains("byMail=1").doesNotContain("example");
	}

	@Test
	void takesNoAddressThatIsNone() {
		for (String wrong : List.of("me", "a@b\r\nBcc: c@d", "a@b, c@d", "x".repeat(250) + "@example.com", "<a@b>")) {
			MvcTestResult refused = send("/notices/settings", "email", wrong, "kinds", "RUN_ENDED");
			assertThat(refused).hasStatus(422);
			Document page = document(refused);
			assertThat(page.selectFirst("#email-error").text()).startsWith("That is not an e-mail address.");
			assertThat(page.select("input[name=kinds][checked]").eachAttr("value")).containsExactly("RUN_ENDED");
		}
	}

	@Test
	void showsDeliveriesToAdministratorsAlone() {
		Document page = document(this.mvc.perform(get("/notices/settings").with(user("somebody").roles("ADMIN"))));

		assertThat(page.select(".notice-channels dd").eachText()).containsExactly("not set up", "not set up");
		assertThat(page.select("form[action=/notices/deliveries/retry]")).isEmpty();
		assertThat(send("/notices/deliveries/retry")).hasStatus(403);
	}

	@Test
	void tellsOnlyInATransaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> this.notices
			.tellRole("ADMIN", new Notice(NoticeKind.RUN_ENDED, "run/1", "/runs/1", List.of()), null));
	}

	private void tell(int... requests) {
		for (int request : requests) {
			this.transactions.executeWithoutResult((transaction) -> this.notices.tell(List.of(this.name),
					new Notice(NoticeKind.REQUEST_DONE, "request/" + request, "/requests/" + request, List.of("Pro"))));
		}
	}

	private List<String> details() {
		return this.jdbc
			.sql("select details from audit_entry where actor = :name and action = 'notice.settings-changed'")
			.param("name", this.name)
			.query(String.class)
			.list();
	}

	private Document page(String address) {
		MvcTestResult result = this.mvc.perform(get(address).with(user(this.name).roles("HELPDESK")));
		assertThat(result).hasStatusOk();
		return document(result);
	}

	private MvcTestResult send(String address, String... parameters) {
		MockHttpServletRequestBuilder request = post(address).with(user(this.name).roles("HELPDESK")).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return this.mvc.perform(request);
	}

	private static Document document(MvcTestResult result) {
		try {
			return Jsoup.parse(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
