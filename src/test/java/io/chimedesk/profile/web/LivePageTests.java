package io.chimedesk.profile.web;

import java.util.List;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.Reading;
import io.chimedesk.directory.Directory;
import io.chimedesk.selection.web.NorthwindPages;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is read from Chime while an operator waits: a user for our copy, a phone number
 * for the eyes only.
 */
@PageTest
class LivePageTests {

	private static final String PHONE = "+12065550100";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	@Autowired
	private FakeChime chime;

	private NorthwindPages helpdesk;

	private String account;

	@BeforeEach
	void openAnAccount() {
		this.helpdesk = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team", List.of(user("Basic", PHONE)));
		this.account = this.helpdesk.path("").substring("/accounts/".length());
		this.chime.with(FakeChime.accountNamed(this.account, "Northwind", "Team", "Basic", "Pro"))
			.with(this.account, user("Basic", PHONE));
	}

	@Test
	void showsThePhoneNumberOnceAndTellsTheJournal() {
		Document shown = reveal();
		assertThat(shown.selectFirst(".profile-number").text()).isEqualTo(PHONE);
		assertThat(this.helpdesk.page(path()).text()).doesNotContain(PHONE).contains("Phone number looked at");
		assertThat(entries("user.revealed")).containsExactly("helpdesk-" + this.account + " ");
	}

	@Test
	void keepsThePhoneNumberNowhere() {
		MvcTestResult result = this.helpdesk.send(path() + "/reveal");
		assertThat(result.getResponse().getHeader("Cache-Control")).contains("no-store");
		assertThat(result.getRequest().getSession(true).getAttributeNames().asIterator()).toIterable()
			.allSatisfy((name) -> assertThat(String.valueOf(result.getRequest().getSession().getAttribute(name)))
				.doesNotContain(PHONE));
		assertThat(wholeDatabase()).contains("Marta Kowalska").doesNotContain(PHONE);
	}

	@Test
	void saysPlainlyThatChimeDidNotAnswerAndNotesNothing() {
		this.chime.thenFailRead(true, false, null);
		Document page = reveal();
		assertThat(page.selectFirst("#phone").text()).contains("Chime did not give the number", "scripted trouble");
		assertThat(entries("user.revealed")).isEmpty();
	}

	@Test
	void saysThatThereIsNoNumberOrNoUserAnyMore() {
		this.chime.with(this.account, user("Basic", null));
		assertThat(reveal().selectFirst("#phone").text()).contains("no phone number is assigned any more");
		this.chime.without(this.account, "u-1");
		assertThat(reveal().selectFirst("#phone").text()).contains("no longer has this user");
	}

	@Test
	void revealsNothingToAnAuditor() {
		assertThat(this.helpdesk.by("aurel", "AUDITOR").send(path() + "/reveal")).hasStatus(403);
		assertThat(this.helpdesk.by("aurel", "AUDITOR").page(path()).select("form[action$=/reveal]")).isEmpty();
	}

	@Test
	void leadsBackFromTheAddressOfTheAnswer() {
		assertThat(this.helpdesk.answer(path() + "/reveal")).hasRedirectedUrl(path());
	}

	@Test
	void takesOverWhatIsNewAndSaysWhat() {
		this.chime.with(this.account, user("Pro", null));
		Document page = refresh();
		assertThat(page.selectFirst(".flash-success").text()).contains("Licence tier: Basic → Pro",
				"Phone number: yes → no");
		assertThat(page.selectFirst(".profile-facts").text()).contains("Pro", "none assigned");
		assertThat(entries("user.refreshed")).singleElement().asString().contains("tier Basic → Pro", "result=CHANGED");
	}

	@Test
	void saysThatNothingHasChanged() {
		assertThat(refresh().selectFirst(".flash-info").text()).contains("nothing has changed");
		assertThat(entries("user.refreshed")).singleElement().asString().contains("result=SAME");
	}

	@Test
	void leavesNamesAndAddressesOutOfTheJournal() {
		this.chime.with(this.account, FakeChime.userNamed("u-1", "Basic"));
		assertThat(refresh().selectFirst(".flash-success").text()).contains("Name: Marta Kowalska → Name of u-1");
		assertThat(entries("user.refreshed")).singleElement()
			.asString()
			.contains("changes=name")
			.doesNotContain("Marta", "northwind.example");
	}

	@Test
	void marksAUserGoneThatChimeNoLongerHas() {
		this.chime.without(this.account, "u-1");
		Document page = refresh();
		assertThat(page.selectFirst(".flash-warning").text()).contains("no longer has this user");
		assertThat(page.selectFirst(".notice-warning").text()).contains("no longer has this user");
		assertThat(entries("user.refreshed")).singleElement().asString().contains("result=GONE");
		this.chime.with(this.account, user("Basic", PHONE));
		assertThat(refresh().selectFirst(".flash-success").text()).contains("No longer in Chime: yes → no");
	}

	@Test
	void doesNotTakeAMissingAccountForAMissingUser() {
		this.chime.thenRead((call) -> new Reading.Missing<>("gone"))
			.thenRead((call) -> new Reading.Missing<>("no account"));
		assertThat(refresh().selectFirst(".flash-danger").text()).contains("could not tell", "no account");
		assertThat(this.directory.find(this.account, List.of("u-1")).getFirst().gone()).isFalse();
	}

	@Test
	void takesOverNothingIfChimeDoesNotAnswerOrSpeaksOfSomebodyElse() {
		this.chime.thenFailRead(false, false, null);
		assertThat(refresh().selectFirst(".flash-danger").text()).contains("could not tell", "scripted trouble");
		this.chime.thenRead((call) -> new Reading.Found<>(FakeChime.userNamed("u-2", "Pro")));
		assertThat(refresh().selectFirst(".flash-danger").text()).contains("about another user");
		assertThat(entries("user.refreshed")).isEmpty();
		assertThat(this.directory.find(this.account, List.of("u-1")).getFirst().tier()).isEqualTo("Basic");
	}

	private Document reveal() {
		MvcTestResult result = this.helpdesk.send(path() + "/reveal");
		assertThat(result).hasStatusOk();
		return NorthwindPages.document(result);
	}

	private Document refresh() {
		MvcTestResult result = this.helpdesk.send(path() + "/refresh");
		assertThat(result).hasRedirectedUrl(path());
		return this.helpdesk.pageAfter(result, path());
	}

	private String path() {
		return this.helpdesk.path("/users/" + this.directory.find(this.account, List.of("u-1")).getFirst().number());
	}

	private List<String> entries(String action) {
		return this.jdbc
			.sql("select actor || ' ' || details from audit_entry where action = :action and subject = :subject"
					+ " order by sequence")
			.param("action", action)
			.param("subject", "user/" + this.account + "/u-1")
			.query(String.class)
			.list();
	}

	private String wholeDatabase() {
		return String.join("\n", this.jdbc.sql("script nosettings").query((row, number) -> row.getString(1)).list());
	}

	private static ChimeUser user(String tier, String phone) {
		return new ChimeUser("u-1", "marta@northwind.example", "Marta Kowalska", tier, "PrivateUser", "Registered",
				"Accepted", false, null, phone, null, null);
	}

}
