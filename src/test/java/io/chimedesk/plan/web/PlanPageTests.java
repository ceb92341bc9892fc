package io.chimedesk.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.chimedesk.selection.web.NorthwindPages;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.directory.Directory;
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
 * From the change to the reviewed plan.
 */
@PageTest
class PlanPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	private NorthwindPages pages;

	@BeforeEach
	void select() {
		this.pages = northwind("Team");
	}

	@Test
	void offersOnlyWhatTheAccountSupportsAndLeavesEverythingAsIs() {
		Document page = this.pages.page(change());
		assertThat(page.select("#tier option").eachAttr("value")).containsExactly("", "Basic", "Pro");
		assertThat(page.select("select option[selected][value~=.+]")).isEmpty();
		assertThat(page.selectFirst("#tier-now").text()).isEqualTo("different values now: Basic 58, Pro 2");
		assertThat(page.text()).contains("Chime documents only the licence tier")
			.doesNotContain("follow group membership");
	}

	@Test
	void warnsAboutAnAccountManagedByADirectory() {
		NorthwindPages managed = northwind("EnterpriseDirectory");
		assertThat(managed.page(managed.path("/change")).text()).contains("follow group membership");
	}

	@Test
	void keepsWhatWasTypedWhenSomethingIsWrong() {
		Document page = NorthwindPages.document(this.pages.send(change(), "tier", "Pro", "type", "SharedDevice",
				"alexa", "off", "roomArn", "not-an-arn", "reason", "x", "ticket", "INC-1 <b>"));
		assertThat(page.select("#tier option[selected]").attr("value")).isEqualTo("Pro");
		assertThat(page.select("#roomArn").attr("value")).isEqualTo("not-an-arn");
		assertThat(page.select("#ticket").attr("value")).isEqualTo("INC-1 <b>");
		assertThat(page.select(".field-error").eachAttr("id")).contains("room-error", "reason-error");
		assertThat(page.select("#alexa option[selected]").attr("value")).isEqualTo("off");
		assertThat(page.selectFirst(".notice-danger").text()).contains("needs another look");
		assertThat(page.select("[aria-invalid]").eachAttr("id")).containsExactly("roomArn", "reason");
		assertThat(page.select("[autofocus]").eachAttr("id")).containsExactly("roomArn");
	}

	@Test
	void refusesAChangeOfNothingATierNotSupportedAndFieldsThatDoNotBelong() {
		Document nothing = NorthwindPages.document(this.pages.send(change(), "reason", "because"));
		assertThat(nothing.selectFirst(".notice-danger").text()).contains("Every field is left as it is");
		Document plus = NorthwindPages.document(this.pages.send(change(), "tier", "Plus", "reason", "because"));
		assertThat(plus.selectFirst("#tier-error").text()).contains("does not support");
		String plan = this.pages.follow(change(), "tier", "Pro", "reason", "because", "owner", "admin", "status",
				"CONFIRMED", "toSend", "7");
		assertThat(this.pages.page(plan).selectFirst("button.btn-primary").text()).isEqualTo("Set Pro for 58 users");
	}

	@Test
	void reviewsWhatWillHappen() {
		Document page = this.pages.page(plan("tier", "Pro"));
		assertThat(page.selectFirst("h1").text()).isEqualTo("Set Pro for 58 users");
		assertThat(page.select(".transitions tr").eachText()).containsExactly("Basic → to Pro 58",
				"already there 2 not sent");
		assertThat(page.selectFirst(".review-totals").text()).isEqualTo("58 users · 3 calls to Chime · about 1 s");
		assertThat(page.select("main .btn-primary")).hasSize(1);
		assertThat(page.selectFirst("input[name=digest]").attr("value")).hasSize(64);
		assertThat(page.selectFirst("input[name=count]")).isNull();
	}

	@Test
	void showsTheUsersInPagesAndByFilter() {
		Document page = this.pages.page(plan("tier", "Pro"));
		assertThat(page.select(".review-table tbody tr")).hasSize(50);
		Document second = this.pages.page(page.selectFirst("a[rel=next]").attr("href"));
		assertThat(second.select(".review-table tbody tr")).hasSize(10);
		assertThat(this.pages.page(second.selectFirst("a[rel=prev]").attr("href")).select(".review-table tbody tr"))
			.hasSize(50);
		Document there = this.pages.page(page.select(".review-head .chip").last().attr("href"));
		assertThat(there.select(".review-table tbody tr.is-skipped")).hasSize(2);
	}

	@Test
	void takesOneOutAndAsksForANewReview() {
		String plan = plan("tier", "Pro");
		String digest = this.pages.page(plan).selectFirst("input[name=digest]").attr("value");
		Document after = this.pages.page(this.pages.follow(plan + "/take-out", "id", "u-03"));
		assertThat(after.selectFirst("h1").text()).isEqualTo("Set Pro for 57 users");
		assertThat(after.selectFirst("input[name=digest]").attr("value")).isNotEqualTo(digest);
		assertThat(after.select(".transitions tr").eachText()).contains("taken out 1 not sent");
	}

	@Test
	void asksForTheCountWhenATierGoesDown() {
		Document page = this.pages.page(plan("tier", "Basic"));
		assertThat(page.selectFirst("label[for=count]").text()).isEqualTo("Type the number of users, 2, to confirm");
		assertThat(page.selectFirst("#count-why").text()).contains("licence tier of 2 users goes down");
	}

	@Test
	void keepsTheCountThatWasTypedWrong() {
		String plan = plan("tier", "Basic");
		String digest = this.pages.page(plan).selectFirst("input[name=digest]").attr("value");
		MvcTestResult refused = this.pages.send(plan + "/confirm", "digest", digest, "count", "20");
		assertThat(refused).hasRedirectedUrl(plan).flash().containsEntry("typedCount", "20");
		Document again = this.pages.pageAfter(refused, plan);
		assertThat(again.select("#count.is-invalid[aria-invalid]").attr("value")).isEqualTo("20");
		assertThat(again.selectFirst("#count-error").text()).contains("not the number of users");
	}

	@Test
	void explainsWhyNobodyCanBeSent() {
		this.pages.follow(this.pages.path("/selection/clear"));
		this.pages.follow(this.pages.path("/selection/add"), "id", "u-30");
		Document page = this.pages.page(plan("tier", "Pro"));
		assertThat(page.select("form[action$=confirm]")).isEmpty();
		assertThat(page.selectFirst(".review-confirm").text()).contains("nobody to send");
	}

	@Test
	void editsTheChangeWithItsValues() {
		String plan = plan("tier", "Pro", "ticket", "INC-20417");
		Document form = this.pages.page(this.pages.page(plan).selectFirst("a[href*=change]").attr("href"));
		assertThat(form.select("#tier option[selected]").attr("value")).isEqualTo("Pro");
		assertThat(form.select("#ticket").attr("value")).isEqualTo("INC-20417");
		String id = form.selectFirst("input[name=plan]").attr("value");
		String again = this.pages.follow(change(), "plan", id, "type", "SharedDevice", "reason", "other reason");
		assertThat(this.pages.page(again).selectFirst("h1").text()).isEqualTo("Set SharedDevice for 60 users");
		assertThat(this.pages.page(plan).text()).contains("This plan was dropped");
	}

	@Test
	void knowsAPlanOnlyInItsOwnAccount() {
		String id = plan("tier", "Pro").substring("/plans/".length());
		NorthwindPages both = this.pages.by("root", "ADMIN");
		String elsewhere = northwind("Team").path("/change");
		assertThat(both.answer(elsewhere + "?plan=" + id)).hasStatus(404);
		assertThat(both.send(elsewhere, "plan", id, "tier", "Pro", "reason", "because")).hasStatus(404);
		assertThat(both.answer(change() + "?plan=" + id)).hasStatusOk();
	}

	@Test
	void dropsThePlan() {
		String plan = plan("tier", "Pro");
		assertThat(this.pages.follow(plan + "/drop")).isEqualTo(this.pages.path("/users"));
		assertThat(this.pages.page(plan).select("form[action$=confirm], form[action$=drop]")).isEmpty();
	}

	@Test
	void hidesPlansOfOthersLikePlansThatAreNotThere() {
		String plan = plan("tier", "Pro");
		NorthwindPages other = this.pages.by("somebody-else", "HELPDESK");
		assertThat(other.answer(plan)).hasStatus(404);
		assertThat(other.send(plan + "/drop")).hasStatus(404);
		assertThat(other.send(plan + "/take-out", "id", "u-01")).hasStatus(404);
		assertThat(other.answer("/plans/" + UUID.randomUUID())).hasStatus(404);
		assertThat(other.answer(change() + "?plan=" + plan.substring("/plans/".length()))).hasStatus(404);
		assertThat(this.pages.by("auditor", "AUDITOR").answer(plan)).hasStatus(403);
		assertThat(this.pages.by("root", "ADMIN").answer(plan)).hasStatusOk();
	}

	@Test
	void neverBreaksOnAnAddress() {
		String plan = plan("tier", "Pro");
		for (String query : List.of("?show=x", "?show=skip:NOBODY", "?show=badge:%25", "?show=:", "?after=abc",
				"?after=-5", "?after=999999999", "?show=room:'")) {
			assertThat(this.pages.answer(plan + query)).as(query).hasStatusOk();
		}
		assertThat(this.pages.answer("/plans/not-an-id")).hasStatus4xxClientError();
	}

	private String plan(String... parameters) {
		List<String> all = new ArrayList<>(List.of(parameters));
		all.addAll(List.of("reason", "Q4 project team"));
		return this.pages.follow(change(), all.toArray(String[]::new));
	}

	private String change() {
		return this.pages.path("/change");
	}

	private NorthwindPages northwind(String type) {
		List<ChimeUser> users = new ArrayList<>();
		for (int number = 1; number <= 60; number++) {
			users.add(FakeChime.userNamed("u-%02d".formatted(number), (number % 30 == 0) ? "Pro" : "Basic"));
		}
		NorthwindPages northwind = NorthwindPages.with(this.mvc, this.jdbc, this.directory, type, users);
		northwind.follow(northwind.path("/selection/all"));
		return northwind;
	}

}
