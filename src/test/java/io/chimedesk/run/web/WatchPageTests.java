package io.chimedesk.run.web;

import java.util.List;

import io.chimedesk.run.Outcome;
import io.chimedesk.run.RunStatus;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of a run that goes on, and the list of runs.
 */
@PageTest
class WatchPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void showsHowFarTheRunHasCome() {
		Document page = Visit.admin(this.mvc).page(open("admin"));

		assertThat(page.select("progress").attr("value")).isEqualTo("2");
		assertThat(page.select("progress").attr("max")).isEqualTo("4");
		assertThat(page.select(".run-counts").text()).contains("2 failed", "2 waiting");
		assertThat(page.select(".run-closable").text()).contains("may be closed; the run goes on");
	}

	@Test
	void whoIsRefusedIsCountedAndNamedBeforeItIsReadAgain() {
		long run = StoredRun.of("admin", RunStatus.SENDING).waiting("u-1").waiting("u-2").in(this.jdbc);
		this.jdbc
			.sql("update run_item set state = 'REFUSED', code = 'NotFound' where run_number = ? and user_id = 'u-2'")
			.param(run)
			.update();
		this.jdbc.sql("update run set waiting = 1, refused = 1 where number = ?").param(run).update();

		Document page = Visit.admin(this.mvc).page("/runs/" + run);

		assertThat(page.select(".run-counts").text()).contains("1 refused, to be read again", "0 failed", "1 waiting");
		assertThat(page.select(".run-so-far").text()).contains("NotFound", "1 user", "no longer in this Chime account");
	}

	@Test
	void asksAgainByItselfWithAndWithoutScript() {
		String run = open("admin");

		Document page = Visit.admin(this.mvc).page(run);

		assertThat(page.select("[hx-get]").attr("hx-get")).isEqualTo(run + "/progress");
		assertThat(page.select("[hx-get]").attr("hx-trigger")).isEqualTo("every 1s");
		assertThat(page.select("noscript").html()).contains("http-equiv=\"refresh\"");
	}

	@Test
	void asksLessOftenHowARunOfManyGetsOn() {
		String run = open("admin");
		this.jdbc.sql("update run set total = 1100, waiting = 1000").update();

		Document page = Visit.admin(this.mvc).page(run);

		assertThat(page.select("[hx-get]").attr("hx-trigger")).isEqualTo("every 2s");
	}

	@Test
	void thePartIsOnlyThePart() {
		MvcTestResult part = Visit.admin(this.mvc).get(open("admin") + "/progress");

		assertThat(part).hasStatusOk().doesNotContainHeader("HX-Refresh");
		assertThat(part).bodyText().contains("Throttled").doesNotContain("<html", "<nav");
	}

	@Test
	void thePartAsksForTheWholePageOnceTheRunIsOver() {
		long run = StoredRun.of("admin", RunStatus.COMPLETED).users(1, Outcome.APPLIED, null).in(this.jdbc);

		assertThat(Visit.admin(this.mvc).get("/runs/" + run + "/progress")).hasStatusOk()
			.hasHeader("HX-Refresh", "true");
	}

	@Test
	void anOpenRunHasNoFileAndNoRetryYet() {
		String run = open("admin");

		assertThat(Visit.admin(this.mvc).get(run + "/result.csv")).hasRedirectedUrl(run);
		assertThat(Visit.admin(this.mvc).post(run + "/retry")).hasRedirectedUrl(run);
	}

	@Test
	void helpdeskListsItsOwnRunsAndTheAuditorAll() {
		String own = open("hanna");
		String other = open("heinz");

		assertThat(links(Visit.helpdesk(this.mvc, "hanna"))).contains(own).doesNotContain(other);
		assertThat(links(Visit.auditor(this.mvc))).contains(own, other);
	}

	@Test
	void thereIsAWayToOlderRuns() {
		for (int run = 0; run < 27; run++) {
			open("olga");
		}
		Document newest = Visit.helpdesk(this.mvc, "olga").page("/runs");

		Document older = Visit.helpdesk(this.mvc, "olga").page(newest.select("a[rel=next]").attr("href"));

		assertThat(newest.select(".run-table tbody tr")).hasSize(25);
		assertThat(older.select(".run-table tbody tr")).hasSize(2);
	}

	@Test
	void anEmptyListSaysWhatToDo() {
		assertThat(Visit.helpdesk(this.mvc, "nobody").page("/runs").select(".empty-state").text())
			.contains("No runs yet", "Pick users");
	}

	@Test
	void theNavigationCountsTheOperatorsOpenRuns() {
		open("nadia");

		assertThat(Visit.helpdesk(this.mvc, "nadia").page("/runs").select("a.rail-entry[href=/runs]").text())
			.isEqualTo("Runs 1");
	}

	private static List<String> links(Visit visit) {
		return visit.page("/runs").select(".run-table tbody th a").eachAttr("href");
	}

	private String open(String owner) {
		return "/runs/" + StoredRun.of(owner, RunStatus.SENDING)
			.users(2, Outcome.FAILED, "Throttled")
			.waiting("u-1")
			.waiting("u-2")
			.in(this.jdbc);
	}

}
