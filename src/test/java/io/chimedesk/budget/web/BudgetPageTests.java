package io.chimedesk.budget.web;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.budget.Budgets;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.Directory;
import io.chimedesk.selection.web.NorthwindPages;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Setting budgets, and reading them wherever a tier is chosen.
 */
@PageTest
class BudgetPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	@Autowired
	private Budgets ceilings;

	private NorthwindPages helpdesk;

	private NorthwindPages admin;

	private String budgets;

	@BeforeEach
	void open() {
		this.helpdesk = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team",
				List.of(FakeChime.userNamed("u-1", "Basic"), FakeChime.userNamed("u-2", "Basic"),
						FakeChime.userNamed("u-3", "Pro")));
		this.admin = this.helpdesk.by("ada", "ADMIN");
		this.budgets = this.admin.path("/budgets");
	}

	@Test
	void showsEachTierOfTheAccountAndSetsItsCeiling() {
		assertThat(this.admin.page(this.budgets).select("tbody tr").eachText())
			.containsExactly("Basic 2 0 no ceiling Set", "Pro 1 0 no ceiling Set");
		Document page = set("Pro", " 1,400 ");
		assertThat(page.select("tbody tr").eachText()).containsExactly("Basic 2 0 no ceiling Set",
				"Pro 1 0 1,399 free Set");
		assertThat(page.selectFirst("#ceiling-Pro").attr("value")).isEqualTo("1400");
		assertThat(set("Pro", "0").select("tbody .is-exceeded").eachText()).containsExactly("1 too many");
		assertThat(set("Pro", "").select("tbody tr").last().text()).isEqualTo("Pro 1 0 no ceiling Set");
	}

	@Test
	void keepsWhatWasTypedWhenItIsNoNumber() {
		MvcTestResult refused = this.admin.send(this.budgets, "tier", "Pro", "ceiling", "many");
		assertThat(refused).hasStatus(422);
		Document page = NorthwindPages.document(refused);
		assertThat(page.selectFirst("#ceiling-Pro").attr("value")).isEqualTo("many");
		assertThat(page.select("[aria-invalid]").eachAttr("id")).containsExactly("ceiling-Pro");
		assertThat(page.select(".field-error").eachAttr("id")).containsExactly("ceiling-error-Pro");
		assertThat(this.admin.send(this.budgets, "tier", "Gold", "ceiling", "5")).hasStatus(422);
		assertThat(this.admin.send(this.budgets, "tier", "Pro", "ceiling", "12345678")).hasStatus(422);
	}

	@Test
	void letsOthersOnlyRead() {
		set("Pro", "5");
		for (String role : List.of("HELPDESK", "AUDITOR")) {
			NorthwindPages other = this.helpdesk.by("other", role);
			assertThat(other.page(this.budgets).select("main form")).isEmpty();
			assertThat(other.page(this.budgets).select("tbody tr").last().text()).isEqualTo("Pro 1 0 4 free 5");
			assertThat(other.send(this.budgets, "tier", "Pro", "ceiling", "9")).hasStatus(403);
		}
		assertThat(this.admin.page("/accounts").select("a[href=" + this.budgets + "]")).hasSize(1);
	}

	@Test
	void standsBesideTheTierWhereOneIsChosen() {
		select("u-1");
		assertThat(this.helpdesk.page(this.helpdesk.path("/change")).select(".budget-beside")).isEmpty();
		set("Pro", "5");

		String beside = "Pro 1 used · 4 free of 5";
		Document form = this.helpdesk.page(this.helpdesk.path("/change"));
		assertThat(form.selectFirst("#tier-budget").text()).isEqualTo(beside);
		assertThat(form.selectFirst("#tier").attr("aria-describedby")).contains("tier-budget");
		MvcTestResult wrong = this.helpdesk.send(this.helpdesk.path("/change"), "tier", "Pro", "reason", "x");
		assertThat(NorthwindPages.document(wrong).selectFirst("#tier-budget").text()).isEqualTo(beside);
		Document row = this.helpdesk.page(plan("Pro") + "/items/1");
		assertThat(row.selectFirst("#row-tier-budget").text()).isEqualTo(beside);
	}

	@Test
	void warnsOnTheReviewWhenAPlanExceedsABudget() {
		select("u-1", "u-2");
		set("Pro", "3");
		assertThat(this.helpdesk.page(plan("Pro")).select("#over-budget")).isEmpty();
		set("Pro", "2");
		String plan = plan("Pro");
		Document review = this.helpdesk.page(plan);
		assertThat(review.selectFirst("#over-budget").text())
			.isEqualTo("Pro: 2 users more, 1 of them over the budget Pro 1 used · 1 free of 2");
		assertThat(review.select("form[action$=/confirm]")).hasSize(1);
		this.helpdesk.follow(plan + "/take-out", "one", "u-1");
		assertThat(this.helpdesk.page(plan).select("#over-budget")).isEmpty();
	}

	@Test
	void countsWhoeverGivesATierBackInTheSamePlan() {
		select("u-1", "u-3");
		set("Pro", "1");
		String plan = plan("Pro");
		assertThat(this.helpdesk.page(plan).select("#over-budget")).hasSize(1);
		String position = this.helpdesk.page(plan + "?q=u-3").selectFirst("tr[id^=user-]").id().substring(5);
		this.helpdesk.follow(plan + "/items/" + position, "tier", "Basic");
		assertThat(this.helpdesk.page(plan).select("#over-budget")).isEmpty();
	}

	@Test
	void standsBesideTheTierOfARecipe() {
		set("Pro", "5");
		set("Basic", "5");
		this.helpdesk.follow(this.helpdesk.path("/filters?tier=Basic"), "name", "Basic");
		select("u-1");
		String keep = plan("Pro") + "/recipe";
		String filter = this.helpdesk.page(keep).selectFirst("input[name=filter]").attr("value");
		Document recipe = this.helpdesk.page(this.helpdesk.follow(keep, "name", "Pro", "filter", filter));
		assertThat(recipe.select(".budget-beside").eachText()).containsExactly("Pro 1 used · 4 free of 5");
	}

	@Test
	void standsOnTheFirstPage() {
		set("Pro", "5");
		this.jdbc.sql("""
				insert into directory_refresh (account_id, status, complete_at, pages, users, troubles)
				values (:account, 'COMPLETE', current_timestamp, 1, 3, 0)""")
			.param("account", this.budgets.split("/")[2])
			.update();
		assertThat(this.helpdesk.page("/").select(".budget-home:has(a[href=" + this.budgets + "])").text())
			.isEqualTo("Budgets Pro 1 used · 4 free of 5");
	}

	@Test
	@WithMockUser(roles = { "HELPDESK", "AUDITOR", "SYSTEM" })
	void isSetByNobodyElseFromWithinEither() {
		String account = this.budgets.split("/")[2];
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.ceilings.set(new Actor("user", "HELPDESK"), account, LicenceTier.PRO, 5));
		assertThat(this.ceilings.told(account)).isEmpty();
	}

	private Document set(String tier, String ceiling) {
		return this.admin.page(this.admin.follow(this.budgets, "tier", tier, "ceiling", ceiling));
	}

	private void select(String... users) {
		for (String user : users) {
			this.helpdesk.follow(this.helpdesk.path("/selection/add"), "id", user);
		}
	}

	private String plan(String tier) {
		return this.helpdesk.follow(this.helpdesk.path("/change"), "tier", tier, "reason", "Q4 project team");
	}

}
