package io.chimedesk.run.web;

import java.util.List;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.Directory;
import io.chimedesk.run.Outcome;
import io.chimedesk.run.RunStatus;
import io.chimedesk.selection.Selections;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Users of a run that are picked again.
 */
@PageTest
class RunSelectionTests {

	private final String account = UUID.randomUUID().toString();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	@Autowired
	private Selections selections;

	private String run = "";

	@BeforeEach
	void store() {
		this.directory.learn(this.account,
				List.of(FakeChime.userNamed("u-1", "Basic"), FakeChime.userNamed("u-2", "Basic"),
						FakeChime.userNamed("u-3", "Basic"), FakeChime.userNamed("u-4", "Basic")));
		this.run = "/runs/" + StoredRun.of("hanna", RunStatus.COMPLETED_WITH_FAILURES)
			.inAccount(this.account)
			.user("u-1", "Name", Outcome.FAILED, "Throttled", null)
			.user("u-2", "Name", Outcome.FAILED, "Conflict", null)
			.user("u-3", "Name", Outcome.APPLIED, null, null)
			.user("u-gone", "Name", Outcome.FAILED, "Throttled", null)
			.in(this.jdbc);
	}

	@Test
	void takesAGroupOfFailuresButNobodyWhoIsGone() {
		assertThat(hanna().post(this.run + "/select?outcome=FAILED&code=Throttled"))
			.hasRedirectedUrl("/accounts/" + this.account + "/selection");
		assertThat(selected("hanna", "HELPDESK")).containsExactly("u-1");
	}

	@Test
	void takesEverybodyWhomThePageShows() {
		hanna().post(this.run + "/select");
		assertThat(selected("hanna", "HELPDESK")).containsExactlyInAnyOrder("u-1", "u-2", "u-3");
		hanna().post(this.run + "/select?outcome=FAILED&mode=TAKE_OUT");
		assertThat(selected("hanna", "HELPDESK")).containsExactly("u-3");
		hanna().post(this.run + "/select?outcome=FAILED&mode=KEEP_ONLY");
		assertThat(selected("hanna", "HELPDESK")).isEmpty();
	}

	@Test
	void refusesToKeepNobodyAndLeavesTheSelectionAsItIs() {
		hanna().post(this.run + "/select");
		hanna().post(this.run + "/select?outcome=UNKNOWN&mode=KEEP_ONLY");
		assertThat(selected("hanna", "HELPDESK")).containsExactlyInAnyOrder("u-1", "u-2", "u-3");
	}

	@Test
	void goesIntoTheSelectionOfWhoeverPicks() {
		Visit.admin(this.mvc).post(this.run + "/select?outcome=APPLIED");
		assertThat(selected("admin", "ADMIN")).contains("u-3");
		assertThat(selected("hanna", "HELPDESK")).isEmpty();
	}

	@Test
	void isOfferedForEachGroupAndForAllToThoseWhoMay() {
		Document page = hanna().page(this.run + "?outcome=FAILED");
		assertThat(page.select(".run-group form[action*=/select]").eachAttr("action")).hasSize(2)
			.anyMatch((action) -> action.endsWith("?outcome=FAILED&code=Throttled"));
		assertThat(page.select(".run-select form").eachAttr("action"))
			.containsOnly(this.run + "/select?outcome=FAILED");
		assertThat(Visit.auditor(this.mvc).page(this.run).select("form[action*=/select]")).isEmpty();
	}

	@Test
	void offersARequestForTheUsersOfAGroup() {
		open();
		Document page = hanna().page(this.run);
		String link = page.select(".run-group a[href*=/requests/new/run/]").eachAttr("href").getLast();
		assertThat(page.select(".run-group a[href*=/requests/new/run/]")).hasSize(2);
		assertThat(link).endsWith("?outcome=FAILED&code=Throttled");
		Document form = hanna().page(link);

		assertThat(form.selectFirst("#users").text()).isEqualTo("u-1@northwind.example");
		assertThat(form.selectFirst("#tier option[selected]").text()).isEqualTo("Pro");
		assertThat(form.select("#outlook tbody tr")).hasSize(1);
		assertThat(selected("hanna", "HELPDESK")).isEmpty();
		assertThat(Visit.auditor(this.mvc).page(this.run).select("a[href*=/requests/new]")).isEmpty();
		assertThat(Visit.helpdesk(this.mvc, "heinz").get(link)).hasStatus(404);
	}

	@Test
	void isHiddenFromOthersAndRefusedToAuditors() {
		assertThat(Visit.helpdesk(this.mvc, "heinz").post(this.run + "/select")).hasStatus(404);
		assertThat(Visit.auditor(this.mvc).post(this.run + "/select")).hasStatus(403);
		assertThat(hanna().post(this.run + "/select?mode=EXPLODE")).hasStatus(400);
	}

	private void open() {
		this.jdbc.sql("""
				insert into chime_account (account_id, aws_account_id, name, type, supported_tiers, read_at, gone)
				values (?, '123456789012', 'Northwind', 'Team', ?, current_timestamp, false)""")
			.param(this.account)
			.param("Basic\nPro")
			.update();
	}

	private Visit hanna() {
		return Visit.helpdesk(this.mvc, "hanna");
	}

	private List<String> selected(String name, String role) {
		return this.selections.userIds(new Actor(name, role), this.account);
	}

}
