package io.chimedesk.plan.web;

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
 * Two persons for one run, as either of them sees it. Helpdesk makes the plan, root has a
 * protected user sent, and ben decides.
 */
@PageTest
class ApprovalPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	private NorthwindPages pages;

	private NorthwindPages root;

	private NorthwindPages ben;

	@BeforeEach
	void select() {
		List<ChimeUser> users = new ArrayList<>();
		for (int number = 1; number <= 3; number++) {
			users.add(NorthwindPages.named("u-0" + number, "User <b>" + number, "Basic"));
		}
		this.pages = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team", users);
		this.pages.follow(this.pages.path("/selection/all"));
		this.root = this.pages.by("root", "ADMIN");
		this.ben = this.pages.by("ben", "ADMIN");
	}

	@Test
	void aPlanOfFewConfirmsAsBefore() {
		String plan = plan();
		Document review = this.pages.page(plan);
		assertThat(review.select(".approval-needed")).isEmpty();
		assertThat(review.select(".review-confirm button").eachText()).containsExactly("Set Pro for 3 users");
		assertThat(confirm(plan)).startsWith("/runs/");
	}

	@Test
	void anOverrideNeedsAnAdministratorAndAReason() {
		String row = plan() + "/items/1";
		this.root.follow(row + "/protect", "reason", "the <i>board</i>");
		assertThat(this.pages.page(row).select("form[action*=override]")).isEmpty();
		assertThat(this.pages.send(row + "/override", "reason", "agreed")).hasStatus(403);
		assertThat(this.root.page(row).select("form[action*=override]")).hasSize(1);
		for (String reason : List.of("", "  ", "x")) {
			assertThat(this.root.follow(row + "/override", "reason", reason)).isEqualTo(row);
		}
		assertThat(this.root.page(row).text()).contains("protected by root").doesNotContain("sent all the same");
		this.root.follow(row + "/override", "reason", "agreed with <i>her</i>");
		assertThat(this.pages.page(row).text()).contains("sent all the same, by root: agreed with <i>her</i>");
	}

	@Test
	void saysWhyASecondPersonIsNeeded() {
		Document review = this.pages.page(overridden());
		assertThat(review.selectFirst(".approval-needed").text()).contains("a second administrator has to approve",
				"It sends users who are protected");
		assertThat(review.select(".review-confirm button").eachText())
			.containsExactly("Ask for approval: Set Pro for 3 users");
		assertThat(review.selectFirst("#user-1").text()).contains("will be sent", "sent all the same, by root: agreed");
	}

	@Test
	void aConfirmedPlanWaitsAndIsNoLongerEdited() {
		String plan = overridden();
		assertThat(confirm(plan)).isEqualTo(plan);
		Document review = this.pages.page(plan);
		assertThat(review.selectFirst(".review-confirm").text()).contains("Waits for a second administrator");
		assertThat(review.select("form[action$=confirm], form[action*=take-out], a[href$=approval]")).isEmpty();
		assertThat(this.pages.answer(plan + "/approval")).hasStatus(403);
		assertThat(this.root.page(plan + "/approval").select("form[action$=approve]")).isEmpty();
	}

	@Test
	void theSecondPersonSeesTheSameReviewAndApproves() {
		String plan = waiting();
		Document review = this.ben.page(plan + "/approval");
		assertThat(review.selectFirst(".transitions").text())
			.isEqualTo(this.pages.page(plan).selectFirst(".transitions").text());
		assertThat(review.select("#users tbody tr")).hasSize(3);
		assertThat(review.selectFirst(".approval-form button").hasAttr("disabled")).isTrue();
		assertThat(review.selectFirst("input[name=digest]").attr("value")).isEqualTo(stored(plan));
		String found = this.ben.page(plan + "/approval?q=%3Cb%3E2").select("#users .review-user").text();
		assertThat(found).isEqualTo("User <b>2 u-02@northwind.example");
		String run = this.ben.follow(plan + "/approve", "digest", stored(plan), "comment", "fine");
		assertThat(run).startsWith("/runs/");
		assertThat(this.ben.page(run).text()).contains("Approved by ben");
		assertThat(this.ben.answer(plan + "/approval")).hasRedirectedUrl(plan);
	}

	@Test
	void aHandMadeApprovalOfTheOwnPlanIsRefused() {
		this.root.follow(this.pages.path("/selection/all"));
		String plan = draft(this.root);
		this.root.follow(plan + "/items/1/protect", "reason", "the board");
		this.root.follow(plan + "/items/1/override", "reason", "agreed");
		this.root.follow(plan + "/confirm", "digest", stored(plan));
		MvcTestResult own = this.root.send(plan + "/approve", "digest", stored(plan));
		assertThat(own).hasStatus(403).bodyText().contains("somebody else has to decide");
		assertThat(this.root.send(plan + "/decline", "digest", stored(plan), "comment", "no more")).hasStatus(403);
		assertThat(runs(plan)).isZero();
	}

	@Test
	void whoOverrodeOrHasAnotherRoleIsRefused() {
		String plan = waiting();
		assertThat(this.root.send(plan + "/approve", "digest", stored(plan))).hasStatus(403);
		assertThat(this.pages.send(plan + "/approve", "digest", stored(plan))).hasStatus(403);
		assertThat(this.pages.by("paul", "AUDITOR").send(plan + "/approve", "digest", stored(plan))).hasStatus(403);
		assertThat(this.pages.follow(plan + "/confirm", "digest", stored(plan))).isEqualTo(plan);
		assertThat(this.ben.follow(plan + "/confirm", "digest", stored(plan))).isEqualTo(plan);
		assertThat(runs(plan)).isZero();
	}

	@Test
	void anApprovalAfterThePlanChangedIsRefused() {
		String plan = waiting();
		String digest = stored(plan);
		this.pages.follow(plan + "/take-out", "id", "u-03");
		assertThat(this.ben.send(plan + "/approve", "digest", digest)).hasStatus(409);
		confirm(plan);
		assertThat(this.ben.send(plan + "/approve", "digest", digest)).hasStatus(409);
		assertThat(this.ben.send(plan + "/approve")).hasStatus(409);
		assertThat(runs(plan)).isZero();
		assertThat(this.ben.follow(plan + "/approve", "digest", stored(plan))).startsWith("/runs/");
	}

	@Test
	void anApprovalOfAnEarlierQuestionWithOtherTermsIsRefused() {
		String plan = waiting();
		String seen = this.ben.page(plan + "/approval").selectFirst("input[name=approval]").val();
		this.pages.follow(plan + "/take-back");
		this.pages.follow(plan + "/confirm", "digest", stored(plan));
		for (String other : List.of(seen, "x", "9".repeat(30))) {
			assertThat(this.ben.send(plan + "/approve", "digest", stored(plan), "approval", other)).hasStatus(409);
		}
		assertThat(runs(plan)).isZero();
		String shown = this.ben.page(plan + "/approval").selectFirst("input[name=approval]").val();
		assertThat(this.ben.follow(plan + "/approve", "digest", stored(plan), "approval", shown)).startsWith("/runs/");
	}

	@Test
	void theSecondOfTwoAdministratorsIsLedToTheSameRun() {
		String plan = waiting();
		NorthwindPages cara = this.pages.by("cara", "ADMIN");
		String run = this.ben.follow(plan + "/approve", "digest", stored(plan));
		assertThat(cara.follow(plan + "/approve", "digest", stored(plan))).isEqualTo(run);
		assertThat(cara.send(plan + "/decline", "digest", stored(plan), "comment", "too late")).hasStatus(409);
		assertThat(runs(plan)).isOne();
	}

	@Test
	void aDeclinedPlanComesBackWithTheReason() {
		String plan = waiting();
		assertThat(this.ben.follow(plan + "/decline", "digest", stored(plan), "comment", " "))
			.isEqualTo(plan + "/approval");
		assertThat(this.ben.follow(plan + "/decline", "digest", stored(plan), "comment", "not <b>her</b>"))
			.isEqualTo("/approvals");
		Document review = this.pages.page(plan);
		assertThat(review.selectFirst(".approval-declined").text()).startsWith("Declined by ben: not <b>her</b>");
		assertThat(review.select("form[action$=confirm]")).hasSize(1);
	}

	@Test
	void theOwnerTakesThePlanBack() {
		String plan = waiting();
		Document review = this.pages.page(plan);
		assertThat(this.pages.follow(review.selectFirst("form[action$=take-back]").attr("action"))).isEqualTo(plan);
		assertThat(this.pages.page(plan).select("form[action$=confirm]")).hasSize(1);
		assertThat(this.pages.by("otto", "HELPDESK").send(plan + "/take-back")).hasStatus(404);
	}

	@Test
	void whoMovedMeanwhileIsShownInsteadOfTheButton() {
		String plan = waiting();
		this.directory.learn(this.pages.path("").substring("/accounts/".length()),
				List.of(FakeChime.userNamed("u-02", "Plus")));
		Document page = this.ben.page(plan + "/approval");
		assertThat(page.text()).contains("1 user moved since the plan was confirmed");
		assertThat(page.select(".approval-actions button").eachText()).containsExactly("Decline");
		assertThat(this.ben.send(plan + "/approve", "digest", stored(plan))).hasStatus(409);
		assertThat(this.pages.page(plan + "/moved").select(".moved-table tbody tr")).hasSize(1);
	}

	@Test
	void theListShowsWhatWaitsAndWhatIsDecided() {
		String plan = waiting();
		Document list = this.ben.page("/approvals");
		assertThat(list.select("a[href=" + plan + "/approval]").eachText()).containsExactly("Set Pro for 3 users");
		assertThat(list.select("nav a[href=/approvals]").text()).matches(".*[1-9].*");
		assertThat(this.root.page("/approvals").select("a[href=" + plan + "]")).hasSize(1);
		Document read = this.pages.by("paul", "AUDITOR").page("/approvals");
		assertThat(read.text()).contains("Set Pro for 3 users");
		assertThat(read.select("main a[href^=/plans]")).isEmpty();
		this.ben.follow(plan + "/approve", "digest", stored(plan), "comment", "<u>fine</u>");
		assertThat(this.ben.page("/approvals").selectFirst(".approvals-over").text()).contains("Approved by ben",
				"“<u>fine</u>”");
	}

	private String waiting() {
		String plan = overridden();
		confirm(plan);
		return plan;
	}

	private String overridden() {
		String plan = plan();
		this.root.follow(plan + "/items/1/protect", "reason", "the board");
		this.root.follow(plan + "/items/1/override", "reason", "agreed");
		return plan;
	}

	private String confirm(String plan) {
		return this.pages.follow(plan + "/confirm", "digest", stored(plan));
	}

	private String stored(String plan) {
		return this.jdbc.sql("select digest from plan where cast(id as varchar) = :id")
			.param("id", plan.substring("/plans/".length()))
			.query(String.class)
			.single();
	}

	private int runs(String plan) {
		return this.jdbc.sql("select count(*) from run where cast(plan_id as varchar) = :id")
			.param("id", plan.substring("/plans/".length()))
			.query(Integer.class)
			.single();
	}

	private String plan() {
		return draft(this.pages);
	}

	private String draft(NorthwindPages owner) {
		MvcTestResult result = owner.send(this.pages.path("/change"), "tier", "Pro", "reason", "Q4 project team");
		assertThat(result).hasStatus3xxRedirection();
		return String.valueOf(result.getResponse().getRedirectedUrl());
	}

}
