package io.chimedesk.plan.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.chimedesk.chime.ChimeUser;
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
 * Single users of a plan: edited, ticked, protected, and shown again when they moved.
 */
@PageTest
class RowPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	private NorthwindPages pages;

	private NorthwindPages admin;

	@BeforeEach
	void select() {
		List<ChimeUser> users = new ArrayList<>();
		for (int number = 1; number <= 6; number++) {
			users.add(NorthwindPages.named("u-0" + number, "User <b>" + number, (number > 4) ? "Pro" : "Basic"));
		}
		this.pages = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team", users);
		this.pages.follow(this.pages.path("/selection/all"));
		this.admin = this.pages.by("root", "ADMIN");
	}

	@Test
	void offersEachFieldAsThePlanSaysIt() {
		String plan = plan("tier", "Pro");
		Document page = this.pages.page(plan + "/items/1");
		assertThat(page.selectFirst("h1").text()).isEqualTo("User <b>1");
		assertThat(page.select("#row-tier option").eachText()).containsExactly("as the plan says: Pro", "leave as is",
				"Basic", "Pro");
		assertThat(page.select("select option[selected]")).isEmpty();
		assertThat(page.select("form[action*=protect]")).isEmpty();
		assertThat(this.admin.page(plan + "/items/1").select("form[action*=protect]")).hasSize(1);
	}

	@Test
	void givesARowItsOwnValuesAndPutsItBack() {
		String plan = plan("tier", "Pro");
		assertThat(this.pages.follow(plan + "/items/1?q=user", "tier", "leave", "type", "SharedDevice"))
			.isEqualTo(plan + "?q=user#user-1");
		Document review = this.pages.page(plan);
		assertThat(review.selectFirst("h1").text()).isEqualTo("Change 4 users");
		assertThat(review.selectFirst("#user-1").text()).contains("PrivateUser → to SharedDevice", "own values")
			.doesNotContain("Basic");
		Document row = this.pages.page(plan + "/items/1");
		assertThat(row.select("option[selected]").eachAttr("value")).containsExactly("leave", "SharedDevice");
		this.pages.follow(row.selectFirst(".row-others form").attr("action"));
		assertThat(this.pages.page(plan).selectFirst("h1").text()).isEqualTo("Set Pro for 4 users");
	}

	@Test
	void keepsWhatWasTypedIntoARowWhenSomethingIsWrong() {
		String row = plan("tier", "Pro") + "/items/1";
		Document page = NorthwindPages.document(this.pages.send(row, "tier", "Plus", "type", "Robot", "alexa", "off",
				"room", "own", "roomArn", "<script>"));
		assertThat(page.select(".field-error").eachAttr("id")).containsExactly("row-tier-error", "row-type-error",
				"row-room-error");
		assertThat(page.selectFirst("input[name=roomArn]").attr("value")).isEqualTo("<script>");
		assertThat(page.select("#row-alexa option[selected]").attr("value")).isEqualTo("off");
		assertThat(this.pages.send(row, "room", "own", "roomArn", "")).hasStatusOk();
		assertThat(this.pages.send(row, "alexa", "maybe", "room", "here")).hasStatusOk();
	}

	@Test
	void editsARowInItsPlaceWithAScript() {
		String row = plan("tier", "Pro") + "/items/1";
		assertThat(this.pages.answerInBackground(row)).hasStatusOk().bodyText().startsWith("<tr").contains("row-form");
	}

	@Test
	void takesTheTickedOutAndPutsThemBack() {
		String plan = plan("tier", "Pro");
		this.pages.follow(plan + "/take-out", "id", "u-01", "id", "u-02");
		assertThat(this.pages.page(plan).select("tr.is-skipped button").eachText()).containsExactly("Put back in",
				"Put back in");
		this.pages.follow(plan + "/put-back", "id", "u-01", "one", "u-02");
		assertThat(this.pages.page(plan).selectFirst("h1").text()).isEqualTo("Set Pro for 3 users");
	}

	@Test
	void findsUsersInTheReview() {
		String plan = plan("tier", "Pro");
		assertThat(this.pages.page(plan + "?q=%3Cb%3E4").select(".review-user").eachText())
			.containsExactly("User <b>4 u-04@northwind.example");
		Document none = this.pages.page(plan + "?q=%25&show=skip:ALREADY_THERE");
		assertThat(none.select(".review-none")).hasSize(1);
		assertThat(none.selectFirst("input[name=show]").attr("value")).isEqualTo("skip:ALREADY_THERE");
		assertThat(this.pages.page(plan + "?q=user&show=sent").select(".review-table tbody tr")).hasSize(4);
	}

	@Test
	void leavesEverybodyElseAlone() {
		Document form = this.pages.page(change());
		assertThat(form.select("input[name=onlyTier]").eachAttr("value")).containsExactly("Basic", "Pro");
		String plan = plan("tier", "Basic", "onlyTier", "Basic", "type", "SharedDevice");
		Document review = this.pages.page(plan);
		assertThat(review.select(".transitions tr").eachText()).contains("has another tier or type 2 not sent");
		assertThat(review.text()).contains("Only for users who have Basic now");
		Document again = this.pages.page(review.selectFirst("a[href*=change]").attr("href"));
		assertThat(again.select("input[name=onlyTier][checked]").eachAttr("value")).containsExactly("Basic");
	}

	@Test
	void refusesToBeForNobody() {
		Document page = NorthwindPages
			.document(this.pages.send(change(), "tier", "Pro", "onlyTier", "Plus<b>", "reason", "because"));
		assertThat(page.selectFirst("#onlyTier-error").text()).contains("Nobody of these users");
		assertThat(page.select("input[name=onlyTier][checked]").eachAttr("value")).containsExactly("Plus<b>");
	}

	@Test
	void onlyAnAdministratorProtectsAndReleases() {
		String row = plan("tier", "Pro") + "/items/1";
		assertThat(this.pages.send(row + "/protect", "reason", "the board")).hasStatus(403);
		assertThat(this.admin.follow(row + "/protect", "reason", "x")).isEqualTo(row);
		this.admin.follow(row + "/protect", "reason", "the <i>board</i>");
		Document review = this.pages.page(row.substring(0, row.indexOf("/items")));
		assertThat(review.selectFirst("#user-1").text()).contains("protected by root: the <i>board</i>");
		assertThat(review.selectFirst("h1").text()).isEqualTo("Set Pro for 3 users");
		assertThat(this.pages.page(row).select("form[action*=release]")).isEmpty();
		assertThat(this.pages.send(row + "/release")).hasStatus(403);
		this.admin.follow(row + "/release");
		assertThat(this.pages.page(row).text()).contains("will be sent");
	}

	@Test
	void showsWhoMovedBeforeAnythingIsSent() {
		String plan = plan("tier", "Pro");
		move("u-01", "Plus");
		this.directory.markGone(accountId(), "u-02", Instant.now());
		assertThat(confirm(plan)).isEqualTo(plan + "/moved");
		Document page = this.pages.page(plan + "/moved");
		assertThat(page.select(".moved-table tbody tr").eachText()).containsExactly(
				"User <b>1 u-01@northwind.example Basic Plus Pro will be sent",
				"User <b>2 u-02@northwind.example Basic no longer in Chime Pro no longer in Chime");
		assertThat(page.select("input[name=id][checked]")).hasSize(1);
		assertThat(accept(plan, page, "keep", "ticked", "id", "u-01")).isEqualTo(plan);
		assertThat(this.pages.page(plan).selectFirst("h1").text()).isEqualTo("Set Pro for 3 users");
		assertThat(confirm(plan)).startsWith("/runs/");
	}

	@Test
	void acceptsNothingThatWasNotShown() {
		String plan = plan("tier", "Pro");
		move("u-01", "Plus");
		Document page = this.pages.page(plan + "/moved");
		move("u-01", "ProTrial");
		assertThat(accept(plan, page, "keep", "all")).isEqualTo(plan + "/moved");
		assertThat(this.pages.follow(plan + "/moved")).isEqualTo(plan);
		assertThat(accept(plan, this.pages.page(plan + "/moved"), "keep", "none")).isEqualTo(plan);
		assertThat(this.pages.page(plan).selectFirst("h1").text()).isEqualTo("Set Pro for 3 users");
		assertThat(this.pages.answer(plan + "/moved")).hasRedirectedUrl(plan);
	}

	@Test
	void twoTabsAndADoubleClickMakeOneRun() {
		String plan = plan("tier", "Pro");
		String digest = digest(plan);
		move("u-01", "Plus");
		accept(plan, this.pages.page(plan + "/moved"), "keep", "all");
		assertThat(this.pages.follow(plan + "/confirm", "digest", digest)).isEqualTo(plan);
		String run = confirm(plan);
		assertThat(run).startsWith("/runs/");
		assertThat(confirm(plan)).isEqualTo(run);
		assertThat(this.pages.follow(plan + "/moved", "digest", digest)).isEqualTo(plan);
	}

	@Test
	void hidesRowsOfOthersAndRowsThatAreNotThere() {
		String plan = plan("tier", "Pro");
		NorthwindPages other = this.pages.by("somebody-else", "HELPDESK");
		for (String path : List.of("/items/1", "/moved")) {
			assertThat(other.answer(plan + path)).hasStatus(404);
			assertThat(other.send(plan + path)).hasStatus(404);
		}
		assertThat(other.send(plan + "/put-back", "id", "u-01")).hasStatus(404);
		assertThat(this.pages.answer(plan + "/items/0")).hasStatus(404);
		assertThat(this.pages.answer(plan + "/items/7")).hasStatus(404);
		assertThat(this.pages.answer(plan + "/items/x")).hasStatus4xxClientError();
		assertThat(this.pages.answer(plan + "/items/99999999999")).hasStatus4xxClientError();
		assertThat(this.pages.by("auditor", "AUDITOR").answer(plan + "/items/1")).hasStatus(403);
	}

	private void move(String userId, String tier) {
		this.directory.learn(accountId(), List.of(FakeChime.userNamed(userId, tier)));
	}

	private String accountId() {
		return this.pages.path("").substring("/accounts/".length());
	}

	private String accept(String plan, Document shown, String... choices) {
		List<String> all = new ArrayList<>(List.of(choices));
		shown.select("main input[type=hidden]")
			.forEach((input) -> all.addAll(List.of(input.attr("name"), input.attr("value"))));
		return this.pages.follow(plan + "/moved", all.toArray(String[]::new));
	}

	private String confirm(String plan) {
		return this.pages.follow(plan + "/confirm", "digest", digest(plan));
	}

	private String digest(String plan) {
		return this.pages.page(plan).selectFirst("input[name=digest]").attr("value");
	}

	private String plan(String... parameters) {
		List<String> all = new ArrayList<>(List.of(parameters));
		all.addAll(List.of("reason", "Q4 project team"));
		MvcTestResult result = this.pages.send(change(), all.toArray(String[]::new));
		assertThat(result).hasStatus3xxRedirection();
		return String.valueOf(result.getResponse().getRedirectedUrl());
	}

	private String change() {
		return this.pages.path("/change");
	}

}
