package io.chimedesk.run.web;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
 * The buttons of a run, and what its page says of orders, pauses and times.
 */
@PageTest
class OrderPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void anOpenRunCanBePausedAndCancelled() {
		assertThat(buttons(Visit.admin(this.mvc).page(path(sending())))).containsExactly("Evidence", "Skip verifying",
				"Pause", "Cancel…");
	}

	@Test
	void anAuditorSeesNoButtonsAndMayPressNone() {
		long run = sending();

		assertThat(buttons(Visit.auditor(this.mvc).page(path(run)))).containsExactly("Evidence");
		assertThat(Visit.auditor(this.mvc).get(path(run) + "/cancel")).hasStatus(404);
		assertThat(Visit.auditor(this.mvc).post(path(run) + "/pause")).hasStatus(403);
		assertThat(asked(run)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "pause", "resume", "cancel", "start", "skip-verifying", "verify", "retry-users" })
	void somebodyElsesRunIsNotThere(String order) {
		long run = sending();

		assertThat(Visit.helpdesk(this.mvc, "heinz").post(path(run) + "/" + order)).hasStatus(404);
		assertThat(asked(run)).isEmpty();
	}

	@Test
	void aPauseIsAskedAndThePageSaysThatItIsNotYetObeyed() {
		long run = sending();

		assertThat(Visit.admin(this.mvc).post(path(run) + "/pause")).hasRedirectedUrl(path(run));

		Document page = Visit.admin(this.mvc).page(path(run));
		assertThat(asked(run)).containsExactly("PAUSE");
		assertThat(page.select(".run-asked").text())
			.isEqualTo("admin asked for a pause. It pauses after the batches under way.");
		assertThat(buttons(page)).containsExactly("Evidence", "Skip verifying", "Do not pause", "Cancel…");
	}

	@Test
	void pressingTwiceDoesNoHarm() {
		long run = sending();

		assertThat(Visit.admin(this.mvc).post(path(run) + "/cancel")).hasRedirectedUrl(path(run));
		assertThat(Visit.admin(this.mvc).post(path(run) + "/cancel")).hasRedirectedUrl(path(run));

		assertThat(asked(run)).containsExactly("CANCEL");
		assertThat(buttons(Visit.admin(this.mvc).page(path(run)))).containsExactly("Evidence");
	}

	@Test
	void cancellingSaysFirstWhatBecomesOfEverybody() {
		long run = sending();

		Document page = Visit.admin(this.mvc).page(path(run) + "/cancel");

		assertThat(page.select(".run-cancel-list").text()).contains("2 users waiting: whoever is not under way",
				"1 user accepted so far: read again");
		assertThat(page.select(".run-cancel form").attr("action")).isEqualTo(path(run) + "/cancel");
		assertThat(asked(run)).isEmpty();
	}

	@Test
	void whatIsOnlyReadAgainCannotBeCancelledAnyMore() {
		long run = StoredRun.of("admin", RunStatus.VERIFYING).accepted("u-1").in(this.jdbc);

		assertThat(buttons(Visit.admin(this.mvc).page(path(run)))).containsExactly("Evidence", "Skip verifying",
				"Pause");
		assertThat(Visit.admin(this.mvc).get(path(run) + "/cancel")).hasRedirectedUrl(path(run));
		assertThat(Visit.admin(this.mvc).post(path(run) + "/cancel")).hasRedirectedUrl(path(run));
		assertThat(asked(run)).isEmpty();
	}

	@Test
	void aPausedRunSaysByWhomAndCanGoOn() {
		long run = StoredRun.of("admin", RunStatus.PAUSED).waiting("u-1").with("paused_by", "hanna").in(this.jdbc);

		Document page = Visit.admin(this.mvc).page(path(run));

		assertThat(page.select(".run-why").text()).startsWith("Paused by hanna");
		assertThat(buttons(page)).containsExactly("Evidence", "Skip verifying", "Resume", "Cancel…");
	}

	@Test
	void aRunThatPausedItselfSaysWhyAndWhenItAsksAgain() {
		long run = StoredRun.of("admin", RunStatus.PAUSED)
			.waiting("u-1")
			.with("pause_reason", "Chime is unavailable")
			.with("not_before", OffsetDateTime.of(2999, 1, 1, 10, 0, 30, 0, ZoneOffset.UTC))
			.in(this.jdbc);

		String why = Visit.admin(this.mvc).page(path(run)).select(".run-why").text();

		assertThat(why).contains("paused itself", "Chime is unavailable", "goes on by itself",
				"asks next at 10:00:30 UTC");
	}

	@Test
	void theFirstBatchGoesAloneAndThePageSaysSo() {
		long run = StoredRun.of("admin", RunStatus.SENDING).waiting("u-1").waiting("u-2").in(this.jdbc);
		StoredRun.call(this.jdbc, run, null, List.of("u-1"), null);
		this.jdbc.sql("update run set last_batch = 1 where number = ?").param(run).update();

		Document page = Visit.admin(this.mvc).page(path(run));

		assertThat(page.select("#run-phase").text()).startsWith("The first batch goes out alone.");
		assertThat(page.select(".run-moves").text()).contains("Under way 1 batch", "at most");
	}

	@Test
	void aScheduledRunCanBeStartedOrRevoked() {
		long run = scheduled();

		Document page = Visit.admin(this.mvc).page(path(run));

		assertThat(page.select(".run-why").text()).contains("Begins 1 Jan 2999, 10:00 UTC");
		assertThat(buttons(page)).containsExactly("Skip verifying", "Start now", "Revoke…");
		assertThat(Visit.admin(this.mvc).page(path(run) + "/cancel").select("h1").text())
			.isEqualTo("Revoke run #" + run + "?");
		assertThat(Visit.admin(this.mvc).post(path(run) + "/start")).hasRedirectedUrl(path(run));
		assertThat(startsAt(run)).isBefore(OffsetDateTime.now().plusDays(1));
	}

	@Test
	void theListSaysWhenAScheduledRunBegins() {
		long run = scheduled();

		Document page = Visit.admin(this.mvc).page("/runs");

		assertThat(page.select(".run-table tr:has(a[href=" + path(run) + "])").text()).contains("Scheduled",
				"begins 1 Jan 2999, 10:00 UTC");
	}

	@Test
	void acceptedUsersThatNobodyReadAgainHaveATileAndAButton() {
		long run = StoredRun.of("admin", RunStatus.NOT_VERIFIED)
			.users(2, Outcome.APPLIED, null)
			.accepted("u-7")
			.with("skips_verifying", true)
			.in(this.jdbc);

		Document page = Visit.admin(this.mvc).page(path(run) + "?outcome=ACCEPTED");

		assertThat(page.select(".run-tile").first().text()).startsWith("1 accepted, not verified");
		assertThat(page.select(".run-users tbody tr").eachAttr("data-user")).containsExactly("u-7");
		assertThat(page.select(".page-actions .btn-primary").text()).isEqualTo("Verify now");
		assertThat(Visit.admin(this.mvc).text(path(run) + "/result.csv")).contains("\"accepted, not verified\"");
	}

	@Test
	void verifyingLaterOpensTheRunAgain() {
		long run = StoredRun.of("admin", RunStatus.NOT_VERIFIED).accepted("u-7").in(this.jdbc);

		assertThat(Visit.admin(this.mvc).post(path(run) + "/verify")).hasRedirectedUrl(path(run));
		assertThat(Visit.admin(this.mvc).post(path(run) + "/verify")).hasRedirectedUrl(path(run));

		assertThat(Visit.admin(this.mvc).page(path(run)).select("#run-phase").text()).contains("is being read again");
	}

	@Test
	void aCancelledRunGoesOnWithThoseWhoWereNotAttempted() {
		long run = StoredRun.of("admin", RunStatus.CANCELLED)
			.inAccount("acc-northwind")
			.user("user-0001", "One", Outcome.NOT_ATTEMPTED, null, null)
			.user("user-0002", "Two", Outcome.FAILED, "Throttled", null)
			.with("cancelled_by", "hanna")
			.in(this.jdbc);

		Document page = Visit.admin(this.mvc).page(path(run));

		assertThat(page.select(".notice").text()).contains("hanna cancelled this run", "1 user was not attempted");
		assertThat(page.select(".page-actions form .btn-primary").text()).isEqualTo("Go on with the 1 not attempted");
	}

	@Test
	void usersCanBeTickedToBeTriedAgain() {
		long run = StoredRun.of("admin", RunStatus.COMPLETED_WITH_FAILURES)
			.users(2, Outcome.FAILED, "Conflict")
			.users(1, Outcome.APPLIED, null)
			.in(this.jdbc);

		Document page = Visit.admin(this.mvc).page(path(run));

		assertThat(page.select("[data-tick]").eachAttr("value")).hasSize(2).allMatch((id) -> id.startsWith("FAILED"));
		assertThat(page.select("#run-rows").attr("action")).isEqualTo(path(run) + "/retry-users");
		assertThat(Visit.admin(this.mvc).post(path(run) + "/retry-users")).hasRedirectedUrl(path(run) + "#users");
	}

	@Test
	void theMovingPartBringsItsButtonsAlong() {
		long run = sending();

		String part = Visit.admin(this.mvc).text(path(run) + "/progress");

		assertThat(part).contains("hx-swap-oob=\"true\"", "name=\"state\" value=\"SENDING-null-false-true\"",
				"data-said=\"Sending, 25 %\"");
	}

	@Test
	void butOnlyIfThePageHasOthers() {
		long run = sending();

		assertThat(Visit.admin(this.mvc).text(path(run) + "/progress?state=SENDING-null-false-true"))
			.contains("data-said=\"Sending, 25 %\"")
			.doesNotContain("run-actions");
		assertThat(Visit.admin(this.mvc).text(path(run) + "/progress?state=SENDING-PAUSE-false-true"))
			.contains("run-actions");
	}

	private long sending() {
		return StoredRun.of("admin", RunStatus.SENDING).accepted("u-3").waiting("u-1").waiting("u-2").in(this.jdbc);
	}

	private long scheduled() {
		return StoredRun.of("admin", RunStatus.SCHEDULED)
			.waiting("u-1")
			.with("starts_at", OffsetDateTime.of(2999, 1, 1, 10, 0, 0, 0, ZoneOffset.UTC))
			.with("started_at", null)
			.in(this.jdbc);
	}

	private List<String> asked(long run) {
		return this.jdbc.sql("select asked from run where number = ? and asked is not null")
			.param(run)
			.query(String.class)
			.list();
	}

	private OffsetDateTime startsAt(long run) {
		return this.jdbc.sql("select starts_at from run where number = ?")
			.param(run)
			.query(OffsetDateTime.class)
			.single();
	}

	private static List<String> buttons(Document page) {
		return page.select("#run-actions > a, #run-actions button").eachText();
	}

	private static String path(long run) {
		return "/runs/" + run;
	}

}
