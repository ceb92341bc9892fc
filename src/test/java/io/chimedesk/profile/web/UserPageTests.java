package io.chimedesk.profile.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.directory.Directory;
import io.chimedesk.run.Outcome;
import io.chimedesk.run.RunStatus;
import io.chimedesk.run.web.StoredRun;
import io.chimedesk.selection.web.NorthwindPages;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of one user: facts, what is in the way, what happened, and the ways on.
 */
@PageTest
class UserPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	@Autowired
	private Audit audit;

	private NorthwindPages helpdesk;

	private NorthwindPages admin;

	private NorthwindPages auditor;

	private String account;

	@BeforeEach
	void openAnAccount() {
		open("Team",
				new ChimeUser("u-1", "marta@northwind.example", "Marta Kowalska", "Basic", "PrivateUser", "Suspended",
						"Pending", true, "arn:aws:a4b:us-east-1:1:room/r", "+12065550100", null, null),
				FakeChime.userNamed("u-2", "Pro"));
	}

	@Test
	void showsWhatOurCopyHasInChimesWords() {
		Document page = this.helpdesk.page(user("u-1"));
		assertThat(page.selectFirst("h1").text()).isEqualTo("Marta Kowalska");
		assertThat(page.selectFirst(".profile-facts").text()).contains("marta@northwind.example", "u-1", "Basic",
				"PrivateUser", "Suspended", "Pending", "On", "arn:aws:a4b:us-east-1:1:room/r", "assigned, not shown");
		assertThat(page.text()).contains("read from Chime just now").doesNotContain("555");
		assertThat(page.selectFirst("#user-id").text()).isEqualTo("u-1");
	}

	@Test
	void tellsWhatIsInTheWay() {
		assertThat(this.helpdesk.page(user("u-1")).select(".profile-standing [class^=badge]").eachText())
			.containsExactly("suspended", "invitation pending", "phone number");
		assertThat(this.helpdesk.page(user("u-2")).selectFirst(".profile-clear").text()).contains("nothing known");
		open("EnterpriseDirectory", FakeChime.userNamed("u-3", "Pro"));
		assertThat(this.helpdesk.page(user("u-3")).select(".profile-standing [class^=badge]").eachText())
			.containsExactly("directory-managed");
	}

	@Test
	void namesTheRunThatHoldsTheUserAndLinksItForThoseWhoMayOpenIt() {
		long run = run("admin", RunStatus.SENDING).waiting("u-2").in(this.jdbc);
		this.jdbc.sql("insert into held_user (account_id, user_id, run_number) values (?, 'u-2', ?)")
			.params(this.account, run)
			.update();
		assertThat(this.admin.page(user("u-2")).select(".profile-standing a").attr("href")).isEqualTo("/runs/" + run);
		Document others = this.helpdesk.page(user("u-2"));
		assertThat(others.selectFirst(".profile-standing").text()).contains("held by run #" + run);
		assertThat(others.select("a[href^=/runs/]")).isEmpty();
	}

	@Test
	void saysThatAUserIsGoneAndOffersNothingToDo() {
		this.jdbc.sql("update directory_user set gone = true where account_id = ?").param(this.account).update();
		Document page = this.admin.page(user("u-1"));
		assertThat(page.selectFirst(".notice-warning").text()).contains("no longer has this user");
		assertThat(page.select("a[href$=/change], form[action$=/pick], form[action$=/reveal]")).isEmpty();
		assertThat(page.select("form[action$=/refresh]")).hasSize(1);
	}

	@Test
	void showsTheAuditorEverythingAndNothingToDo() {
		run("hanna", RunStatus.COMPLETED).user("u-1", "Marta", Outcome.APPLIED, null, null).in(this.jdbc);
		Document page = this.auditor.page(user("u-1"));
		assertThat(page.select("main form, main a.btn-primary, main .profile-protect")).isEmpty();
		assertThat(page.selectFirst(".profile-events").text()).contains("by hanna", "Q4 project", "INC-1");
	}

	@Test
	void putsRunsAndEntriesIntoOneTimeline() {
		long run = run("admin", RunStatus.COMPLETED_WITH_FAILURES)
			.user("u-1", "Marta", Outcome.FAILED, "PhoneNumberAssociationsExist", "has numbers")
			.in(this.jdbc);
		this.admin.follow(user("u-1") + "/protect", "reason", "the board");
		Document page = this.admin.page(user("u-1"));
		assertThat(page.select(".profile-event")).hasSize(2);
		assertThat(page.select(".profile-event").first().text()).contains("Protected", "by admin-", "the board");
		assertThat(page.select(".profile-event").last().text()).contains("failed", "Basic", "Pro",
				"PhoneNumberAssociationsExist", "A phone number is assigned to this user.", "has numbers",
				"Run #" + run, "Q4 project", "INC-1");
	}

	@Test
	void keepsOthersRunsAndLooksFromHelpdesk() {
		long run = run("admin", RunStatus.COMPLETED).user("u-1", "Marta", Outcome.APPLIED, null, null).in(this.jdbc);
		run("admin", RunStatus.COMPLETED).user("u-1", "Marta", Outcome.FAILED, "Conflict", "no").in(this.jdbc);
		this.audit.record(new Actor("ada", "ADMIN"), "user.revealed", "user/" + this.account + "/u-1", Map.of());
		Document page = this.helpdesk.page(user("u-1"));
		assertThat(page.select(".profile-event")).hasSize(1);
		assertThat(page.selectFirst(".profile-events").text()).contains("applied", "by another operator's run")
			.doesNotContain("admin", "Q4 project", "INC-1", "#" + run, "ada");
		assertThat(this.admin.page(user("u-1")).select(".profile-event")).hasSize(3);
	}

	@Test
	void tellsWhenOurCopyLastSawAChange() {
		this.jdbc.sql("update directory_user set changed_at = read_at where account_id = ? and user_id = 'u-1'")
			.param(this.account)
			.update();
		run("admin", RunStatus.COMPLETED).user("u-1", "Marta", Outcome.APPLIED, null, null).in(this.jdbc);
		Document page = this.auditor.page(user("u-1"));
		assertThat(page.select(".profile-event")).hasSize(2);
		assertThat(page.selectFirst(".event-copy").text()).contains("Our copy saw that the user had changed");
	}

	@Test
	void pagesTheTimeline() {
		Stream.iterate(1, (number) -> number + 1)
			.limit(25)
			.forEach((number) -> run("admin", RunStatus.COMPLETED).user("u-1", "M", Outcome.APPLIED, null, null)
				.in(this.jdbc));
		Document first = this.admin.page(user("u-1"));
		Document second = this.admin.page(first.selectFirst(".profile-foot a[rel=next]").attr("href"));
		assertThat(first.select(".profile-event")).hasSize(20);
		assertThat(second.select(".profile-event")).hasSize(5);
		assertThat(second.select(".profile-foot a[rel=next]")).isEmpty();
		assertThat(second.select(".profile-foot a").attr("href")).isEqualTo(user("u-1") + "#timeline");
	}

	@Test
	void saysWhenNothingHasHappened() {
		assertThat(this.admin.page(user("u-2")).selectFirst(".empty-state").text())
			.contains("Nothing has happened yet");
		assertThat(this.admin.page(user("u-2") + "?before=1-RUN-1").selectFirst("#timeline").text())
			.contains("Nothing older");
	}

	@Test
	void addsToTheSelectionAndTakesOut() {
		this.helpdesk.follow(user("u-1") + "/pick");
		assertThat(this.helpdesk.page(user("u-1")).select("form[action$=/unpick]")).hasSize(1);
		this.helpdesk.follow(user("u-1") + "/unpick");
		assertThat(this.helpdesk.page(user("u-1")).select("form[action$=/pick]")).hasSize(1);
	}

	@Test
	void changesOneUserWithoutTheSelection() {
		this.helpdesk.follow(user("u-2") + "/pick");
		Document form = this.helpdesk.page(user("u-1") + "/change");
		assertThat(form.selectFirst("h1").text()).isEqualTo("What should change for Marta Kowalska");
		assertThat(form.select("form.change").attr("action")).isEqualTo(user("u-1") + "/change");
		String plan = this.helpdesk.follow(user("u-1") + "/change", "tier", "Pro", "reason", "because");
		assertThat(this.helpdesk.page(plan).select(".review-table tbody tr")).hasSize(1);
		assertThat(this.helpdesk.page(plan).selectFirst("h1").text()).isEqualTo("Set Pro for 1 user");
		assertThat(this.helpdesk.page(user("u-2")).select("form[action$=/unpick]")).hasSize(1);
	}

	@Test
	void isReachedFromTheSelectionThePlanAndTheRun() {
		this.helpdesk.follow(user("u-1") + "/pick");
		String plan = this.helpdesk.follow(user("u-1") + "/change", "tier", "Pro", "reason", "because");
		long run = run("admin", RunStatus.COMPLETED).user("u-1", "Marta", Outcome.FAILED, "Conflict", null)
			.user("u-never-copied", "Nobody", Outcome.FAILED, "Conflict", null)
			.in(this.jdbc);
		for (String path : List.of(this.helpdesk.path("/selection"), plan, "/runs/" + run)) {
			assertThat(this.admin.by("helpdesk-" + this.account, "ADMIN")
				.page(path)
				.select("a.user-link")
				.eachAttr("href")).as(path).isNotEmpty().containsOnly(user("u-1"));
		}
	}

	@Test
	void keepsWhatWasTypedWhenTheChangeIsRefused() {
		Document again = NorthwindPages
			.document(this.helpdesk.send(user("u-1") + "/change", "tier", "Plus", "reason", "because"));
		assertThat(again.selectFirst("#tier-error").text()).contains("does not support");
		assertThat(again.select("form.change").attr("action")).isEqualTo(user("u-1") + "/change");
	}

	@Test
	void protectsAndReleasesForAdministratorsOnly() {
		this.admin.follow(user("u-1") + "/protect", "reason", "the board");
		Document seen = this.helpdesk.page(user("u-1"));
		assertThat(seen.selectFirst(".profile-standing").text()).contains("protected", "admin-", "the board");
		assertThat(seen.select("form[action$=/release], form[action$=/protect], a[href$=/change]")).isEmpty();
		assertThat(this.helpdesk.send(user("u-1") + "/release")).hasStatus(403);
		this.admin.follow(user("u-1") + "/release");
		assertThat(this.admin.page(user("u-1")).select("form[action$=/protect]")).hasSize(1);
	}

	@Test
	void keepsAReasonThatIsTooShort() {
		Document again = NorthwindPages.document(this.admin.send(user("u-1") + "/protect", "reason", " x "));
		assertThat(again.selectFirst("details[open] #reason[aria-invalid]").attr("value")).isEqualTo("x");
		assertThat(again.selectFirst("#reason-error").text()).contains("3 to 500");
		assertThat(this.admin.send(user("u-1") + "/protect")).hasStatusOk();
	}

	@Test
	void knowsAUserOnlyInItsOwnAccount() {
		String number = user("u-1").replaceAll(".*/", "");
		open("Team", FakeChime.userNamed("u-9", "Pro"));
		for (String path : List.of("", "/change", "/reveal")) {
			assertThat(this.admin.answer(this.admin.path("/users/" + number + path))).hasStatus(404);
			assertThat(this.admin.answer(this.admin.path("/users/999999" + path))).hasStatus(404);
		}
		for (String path : List.of("/change", "/reveal", "/refresh", "/pick", "/unpick", "/protect", "/release")) {
			assertThat(this.admin.send(this.admin.path("/users/" + number + path), "reason", "because", "tier", "Pro"))
				.hasStatus(404);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "__${191*307}__::x",
			"${191*307}", "[[${191*307}]]", "~{layout}", "&lt;b&gt;", "{0}'{1}", "\u202Eevil" })
	void staysText(String evil) {
		open("Team", new ChimeUser(evil, evil, evil, evil, evil, evil, evil, null, evil, evil, null, null));
		run("admin", RunStatus.COMPLETED_WITH_FAILURES).user(evil, evil, Outcome.FAILED, evil, evil).in(this.jdbc);
		this.admin.follow(user(evil) + "/protect", "reason", "because " + evil);
		for (String path : List.of("", "/change")) {
			Document page = this.admin.page(user(evil) + path);
			assertThat(page.select("script:not([src]), img, [onerror]")).isEmpty();
			assertThat(page.text()).contains(evil.strip()).doesNotContain("58637");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "?before=x", "?before=", "?before=999999999999999999-RUN-1", "?before=1-RUN-1&before=2",
			"?before=%27", "?before=0-COPY-0" })
	void neverBreaksOnAnAddress(String query) {
		assertThat(this.admin.answer(user("u-1") + query)).hasStatusOk();
	}

	private StoredRun run(String owner, RunStatus status) {
		return StoredRun.of(owner, status).inAccount(this.account);
	}

	private String user(String userId) {
		return this.helpdesk.path("/users/" + this.directory.find(this.account, List.of(userId)).getFirst().number());
	}

	private void open(String type, ChimeUser... users) {
		this.helpdesk = NorthwindPages.with(this.mvc, this.jdbc, this.directory, type, List.of(users));
		this.account = this.helpdesk.path("").substring("/accounts/".length());
		this.admin = this.helpdesk.by("admin-" + this.account, "ADMIN");
		this.auditor = this.helpdesk.by("aurel", "AUDITOR");
	}

}
