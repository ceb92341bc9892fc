package io.chimedesk.run.web;

import java.util.List;

import io.chimedesk.run.Outcome;
import io.chimedesk.run.RunStatus;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of a run that is over.
 */
@PageTest
class ResultPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void showsEveryUserWithOneOutcomeAndTheTilesSumUp() {
		Document page = Visit.admin(this.mvc).page(mixed("admin"));

		assertThat(page.select(".run-users tbody tr")).hasSize(7);
		assertThat(page.select(".run-tile-count").eachText()).containsExactly("2", "1", "2", "0", "1", "1");
		assertThat(page.select(".run-users tbody tr").first().text()).contains("Basic", "Pro", "failed", "once");
	}

	@Test
	void groupsFailuresByCodeWithTheirMeaningAndWhetherARetryHelps() {
		Document page = Visit.admin(this.mvc).page(mixed("admin"));

		assertThat(page.select(".run-group h3").eachText()).startsWith("PhoneNumberAssociationsExist", "Throttled");
		assertThat(page.select(".run-group").first().text()).contains("A phone number is assigned to this user.",
				"Release the phone number first", "a retry alone will not help");
	}

	@Test
	void filtersByOutcomeCodeAndText() {
		String run = mixed("admin");
		Visit admin = Visit.admin(this.mvc);

		assertThat(users(admin.page(run + "?outcome=FAILED"))).containsExactlyInAnyOrder("u-phone", "u-slow");
		assertThat(users(admin.page(run + "?outcome=FAILED&code=Throttled"))).containsExactly("u-slow");
		assertThat(users(admin.page(run + "?q=KARIM"))).containsExactly("u-skip");
		assertThat(admin.page(run + "?q=nobody").select("#users").text()).contains("No user of this run");
	}

	@Test
	void pagesByAHundredAndKeepsTheFilterInTheAddress() {
		String run = "/runs/" + StoredRun.of("admin", RunStatus.COMPLETED_WITH_FAILURES)
			.users(130, Outcome.FAILED, "Conflict")
			.in(this.jdbc);

		Document page = Visit.admin(this.mvc).page(run + "?code=Conflict&page=2");

		assertThat(users(page)).hasSize(30);
		assertThat(page.select(".paging-text").text()).isEqualTo("101–130 of 130");
		assertThat(page.select(".paging a[rel=prev]").attr("href")).isEqualTo(run + "?code=Conflict#users");
	}

	@Test
	void offersRetriesOnlyToThoseWhoMay() {
		String run = mixed("hanna");

		assertThat(Visit.helpdesk(this.mvc, "hanna").page(run).select("form[action$=/retry]")).isNotEmpty();
		assertThat(Visit.auditor(this.mvc).page(run).select("form[action$=/retry]")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/progress", "/calls", "/result.csv" })
	void hidesTheRunFromAnotherHelpdeskOperator(String path) {
		Visit stranger = Visit.helpdesk(this.mvc, "heinz");

		assertThat(stranger.get(mixed("hanna") + path)).hasStatus(404);
		assertThat(stranger.get("/runs/999999" + path)).hasStatus(404);
	}

	@Test
	void saysWhyARunWasHalted() {
		long run = StoredRun.of("admin", RunStatus.HALTED)
			.haltedBecause("AWS refused our credentials")
			.users(2, Outcome.NOT_ATTEMPTED, null)
			.in(this.jdbc);

		Document page = Visit.admin(this.mvc).page("/runs/" + run);

		assertThat(page.select(".run-halted").text()).contains("AWS refused our credentials", "not attempted");
		assertThat(page.select(".page-actions form button").text()).isEqualTo("Go on with the 2 not attempted");
	}

	@Test
	void showsACodeNobodyHasHeardOfAsItCame() {
		long run = StoredRun.of("admin", RunStatus.COMPLETED_WITH_FAILURES)
			.user("u-1", "A", Outcome.FAILED, "Wobble", "wobbled")
			.in(this.jdbc);

		assertThat(Visit.admin(this.mvc).page("/runs/" + run).select(".run-group").text()).contains("Wobble",
				"Chime Desk does not know this code", "wobbled");
	}

	@Test
	void saysOurOwnCodesInWordsAndQuotesOnlyTheService() {
		long run = StoredRun.of("admin", RunStatus.COMPLETED_WITH_FAILURES)
			.user("u-1", "A", Outcome.FAILED, "ChangedElsewhere", "neither old nor wanted")
			.user("u-2", "B", Outcome.SKIPPED, "HELD_BY_RUN", "Held by run 4")
			.user("u-3", "C", Outcome.FAILED, "ErrorWithoutCode", "went wrong")
			.in(this.jdbc);

		Document page = Visit.admin(this.mvc).page("/runs/" + run);

		assertThat(page.select("main").text()).contains("changed elsewhere", "held by an open run")
			.doesNotContain("ChangedElsewhere", "HELD_BY_RUN");
		assertThat(page.select(".run-users .service-words").eachText()).containsExactly("went wrong");
		assertThat(page.select("select[name=code] option").eachText()).contains("error without a code");
	}

	@Test
	void leavesOutWhatHasNothingToSay() {
		long run = StoredRun.of("admin", RunStatus.COMPLETED_WITH_FAILURES)
			.users(2, Outcome.APPLIED, null)
			.user("u-same", "Ines Duarte", Outcome.UNCHANGED, null, null)
			.user("u-out", "Karim Maraoui", Outcome.SKIPPED, "TAKEN_OUT", null)
			.in(this.jdbc);

		Document page = Visit.admin(this.mvc).page("/runs/" + run);

		assertThat(page.select(".run-lead .badge-unchanged").text()).isEqualTo("Completed, not all applied");
		assertThat(page.select(".run-group h3").eachText()).containsExactly("accepted but unchanged", "taken out");
		assertThat(page.select(".run-group").last().text()).doesNotContain("Nothing.");
		assertThat(page.select(".run-users thead th").eachText()).contains("Code").doesNotContain("The service said");
	}

	@Test
	void tellsWhatIsNotDocumentedToTakeEffect() {
		long run = StoredRun.of("admin", RunStatus.COMPLETED)
			.withRoom("arn:aws:a4b:us-east-1:1:room/r")
			.users(1, Outcome.APPLIED, null)
			.in(this.jdbc);

		assertThat(Visit.admin(this.mvc).page("/runs/" + run).select(".notice").text())
			.contains("documents only the licence tier");
		assertThat(Visit.admin(this.mvc).page(mixed("admin")).select(".notice")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "?outcome=NO_SUCH", "?page=abc", "?page=-1", "?page=2147483647", "?page=0",
			"?code=%01&q=%01", "?q=%25_%27%20OR%201=1--", "?code=__$%7b7*7%7d__::x", "?outcome=FAILED&outcome=APPLIED",
			"/calls?after=abc", "/calls?after=-1", "/result.csv?outcome=x", "?q=%F0%9F%98%80" })
	void neverBreaksOnAnAddress(String query) {
		assertThat(Visit.admin(this.mvc).get(mixed("admin") + query)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "?before=abc", "?before=", "?before=-1", "?before=99999999999999999999" })
	void showsTheNewestRunsIfTheAddressNamesNoPlace(String query) {
		String run = mixed("admin");

		assertThat(Visit.admin(this.mvc).page("/runs" + query).select(".run-cell a").first().attr("href"))
			.isEqualTo(run);
	}

	@Test
	void aCodeThatNobodyCanHaveRetriesNobody() {
		String run = mixed("admin");

		assertThat(Visit.admin(this.mvc).post(run + "/retry?code=%01")).hasStatus3xxRedirection().hasRedirectedUrl(run);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "abc", "99999999999999999999" })
	void aRunsNumberIsANumber(String number) {
		assertThat(Visit.admin(this.mvc).get("/runs/" + number).getResponse().getStatus()).isBetween(400, 404);
	}

	private String mixed(String owner) {
		return "/runs/" + StoredRun.of(owner, RunStatus.COMPLETED_WITH_FAILURES)
			.users(2, Outcome.APPLIED, null)
			.user("u-same", "Ines Duarte", Outcome.UNCHANGED, null, null)
			.user("u-phone", "Marta Kowalska", Outcome.FAILED, "PhoneNumberAssociationsExist", "has numbers")
			.user("u-slow", "Zoë O'Neill", Outcome.FAILED, "Throttled", "slow down")
			.user("u-never", "Never Sent", Outcome.NOT_ATTEMPTED, null, null)
			.user("u-skip", "Karim Maraoui", Outcome.SKIPPED, "ALREADY_THERE", null)
			.in(this.jdbc);
	}

	private static List<String> users(Document page) {
		return page.select(".run-users tbody tr").eachAttr("data-user");
	}

}
