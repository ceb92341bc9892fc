package io.chimedesk.recipe.web;

import java.util.List;

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
 * Keeping a plan as a recipe, and planning it again.
 */
@PageTest
class RecipePageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	private NorthwindPages pages;

	private NorthwindPages colleague;

	@BeforeEach
	void open() {
		this.pages = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team",
				List.of(FakeChime.userNamed("u-1", "Basic"), FakeChime.userNamed("u-2", "Basic"),
						FakeChime.userNamed("u-3", "Pro")));
		this.colleague = this.pages.by("colleague", "HELPDESK");
	}

	@Test
	void saysHowToSaveAFilterWhereThereIsNone() {
		Document page = this.pages.page(reviewed() + "/recipe");

		assertThat(page.selectFirst(".empty-title").text()).isEqualTo("No filter is saved in this account yet");
		assertThat(page.select("main form")).isEmpty();
		assertThat(this.pages.page(this.pages.path("/recipes")).selectFirst(".empty-title").text())
			.isEqualTo("No recipe is kept yet");
	}

	@Test
	void keepsAReviewedPlanAndShowsItInWords() {
		Document page = this.pages.page(kept("Pro for all"));
		assertThat(page.selectFirst("h1").text()).isEqualTo("Pro for all");
		assertThat(page.select(".recipe-facts dd > span:first-of-type").eachText()).contains("Tier: Basic, Pro",
				"Set Pro");
		assertThat(page.selectFirst("#recipe-matching").text()).startsWith("3 match now");
		assertThat(page.selectFirst("#recipe-there").text()).startsWith("1 already there");
		assertThat(page.selectFirst("#recipe-last").text()).isEqualTo("never");
		assertThat(page.select(".recipe-plan button").eachText()).containsExactly("Plan all 3");
		Document list = this.pages.page(this.pages.path("/recipes"));
		assertThat(list.select(".recipe-table tbody tr").eachText()).singleElement()
			.asString()
			.matches("Pro for all Tier: Basic, Pro Set Pro helpdesk-\\S+ never 3 3");
	}

	@Test
	void keepsWhatWasTypedWhenSomethingIsMissing() {
		saveFilter();
		saveFilter("Other", "tier=Plus");
		MvcTestResult refused = this.pages.send(reviewed() + "/recipe", "name", "Mine", "filter", "x");
		assertThat(refused).hasStatus(422);
		Document page = NorthwindPages.document(refused);
		assertThat(page.selectFirst("#name").attr("value")).isEqualTo("Mine");
		assertThat(page.selectFirst("#filter-error").text()).startsWith("Choose the saved filter");
	}

	@Test
	void plansAllAndThenTheNewOnesAlone() {
		String recipe = kept("Pro for all");
		String run = confirm(this.pages.follow(recipe + "/plan", "whom", "all"));
		this.directory.learn(this.pages.path("").split("/")[2], List.of(FakeChime.userNamed("u-4", "Basic")));

		Document page = this.pages.page(recipe);
		assertThat(page.selectFirst("#recipe-fresh").text()).startsWith("1 new since last time");
		assertThat(page.selectFirst("#recipe-left").text()).startsWith("0 no longer match");
		assertThat(page.selectFirst("#recipe-last a").attr("href")).isEqualTo(run);
		assertThat(page.select(".recipe-plan button").eachText()).containsExactly("Plan the 1 new one", "Plan all 4");
		Document review = this.pages.page(this.pages.follow(recipe + "/plan", "whom", "new"));
		assertThat(review.selectFirst("h1").text()).isEqualTo("Set Pro for 1 user");
	}

	@Test
	void showsTheRunOfAnotherOnlyToThoseWhoMaySeeIt() {
		String recipe = kept("Pro for all");
		this.pages.follow(recipe + "/share", "shared", "true");
		confirm(this.pages.follow(recipe + "/plan"));

		assertThat(this.colleague.page(recipe).selectFirst("#recipe-last").select("a")).isEmpty();
		assertThat(this.colleague.page(recipe).selectFirst("#recipe-last").text()).endsWith("2 users");
		assertThat(this.pages.by("ada", "ADMIN").page(recipe).select("#recipe-last a")).hasSize(1);
	}

	@Test
	void changesSharesAndDeletesWithAWayBack() {
		String recipe = kept("Pro for all");
		assertThat(this.pages.send(recipe, "name", "", "reason", "because")).hasStatus(422);
		assertThat(this.pages.send(recipe, "name", "New", "reason", "x")).hasStatus(422);
		this.pages.follow(recipe, "name", "New name", "reason", "Another reason", "ticket", "INC-2");
		assertThat(this.pages.page(recipe).selectFirst(".recipe-facts").text()).contains("Another reason", "INC-2");
		MvcTestResult deleted = this.pages.send(recipe + "/delete");
		assertThat(this.pages.answer(recipe)).hasStatus(404);
		Document list = this.pages.pageAfter(deleted, this.pages.path("/recipes"));
		String undo = list.selectFirst(".flash form").attr("action");
		assertThat(this.pages.follow(undo)).isEqualTo(recipe);
		assertThat(this.pages.page(recipe).selectFirst("h1").text()).isEqualTo("New name");
	}

	@Test
	void doesNotFindTheRecipeOfAnother() {
		String recipe = kept("Pro for all");
		for (NorthwindPages other : List.of(this.colleague, this.pages.by("ada", "ADMIN"),
				this.pages.by("eve", "AUDITOR"))) {
			assertThat(other.answer(recipe)).hasStatus(404);
			assertThat(other.page(this.pages.path("/recipes")).select(".recipe-table")).isEmpty();
		}
		assertThat(this.colleague.send(recipe, "name", "His", "reason", "because")).hasStatus(404);
		assertThat(this.colleague.send(recipe + "/plan")).hasStatus(404);
		assertThat(this.colleague.send(recipe + "/delete")).hasStatus(404);
	}

	@Test
	void letsAnAuditorOnlyRead() {
		String recipe = kept("Pro for all");
		this.pages.follow(recipe + "/share", "shared", "true");
		NorthwindPages auditor = this.pages.by("eve", "AUDITOR");
		assertThat(auditor.page(recipe).select("main form")).isEmpty();
		assertThat(auditor.send(recipe + "/plan")).hasStatus(403);
	}

	@Test
	void isOfferedWhereAPlanIsReviewedAndWhereARunIsRead() {
		String plan = reviewed();
		assertThat(this.pages.page(plan).select(".page-actions a[href$=/recipe]").eachAttr("href"))
			.containsExactly(plan + "/recipe");
		String run = confirm(plan);
		this.jdbc.sql("update run set status = 'COMPLETED', finished_at = started_at where number = :number")
			.param("number", Long.valueOf(run.substring("/runs/".length())))
			.update();
		assertThat(this.pages.page(run).select(".page-actions a[href$=/recipe]").eachAttr("href"))
			.containsExactly(plan + "/recipe");
	}

	private String kept(String name) {
		saveFilter();
		String plan = reviewed();
		Document page = this.pages.page(plan + "/recipe");
		return this.pages.follow(plan + "/recipe", "name", name, "filter",
				page.selectFirst("input[name=filter]").attr("value"));
	}

	private void saveFilter() {
		saveFilter("Both", "tier=Basic&tier=Pro&sort=email");
	}

	private void saveFilter(String name, String query) {
		this.pages.follow(this.pages.path("/filters?" + query), "name", name);
	}

	/** A plan of one user in review. */
	private String reviewed() {
		this.pages.follow(this.pages.path("/selection/add"), "id", "u-1");
		return this.pages.follow(this.pages.path("/change"), "tier", "Pro", "reason", "Q4 project team", "ticket",
				"INC-1");
	}

	/** Where the confirmed plan's run is. */
	private String confirm(String plan) {
		Document review = this.pages.page(plan);
		return this.pages.follow(plan + "/confirm", "digest", review.selectFirst("[name=digest]").attr("value"));
	}

}
