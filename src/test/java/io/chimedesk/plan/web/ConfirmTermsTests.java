package io.chimedesk.plan.web;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.chimedesk.directory.Directory;
import io.chimedesk.selection.web.NorthwindPages;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Confirming for a later time and with another share of failures.
 */
@PageTest
class ConfirmTermsTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	private NorthwindPages helpdesk;

	private NorthwindPages admin;

	@BeforeEach
	void select() {
		this.helpdesk = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team",
				List.of(FakeChime.userNamed("u-1", "Basic"), FakeChime.userNamed("u-2", "Basic")));
		this.admin = this.helpdesk.by("admin-" + this.helpdesk.path(""), "ADMIN");
	}

	@Test
	void theReviewSaysWhereItStopsAndInWhichZoneATimeIsMeant() {
		Document page = this.admin.page(plan(this.admin));

		assertThat(page.selectFirst("#share-now").text()).contains("once 50 % of the users answered so far");
		assertThat(page.selectFirst("#share").attr("value")).isEqualTo("50");
		assertThat(page.selectFirst("#start-zone").text()).startsWith("Meant in the time zone of the server, ");
		assertThat(page.selectFirst("input[name=zone]").attr("value")).isNotEmpty();
	}

	@Test
	void helpdeskReadsTheShareAndCannotChangeIt() {
		String plan = plan(this.helpdesk);

		assertThat(this.helpdesk.page(plan).select("#share")).isEmpty();
		MvcTestResult refused = confirm(this.helpdesk, plan, "share", "90");

		assertThat(refused).hasRedirectedUrl(plan);
		assertThat(after(this.helpdesk, refused, plan).selectFirst(".flash").text())
			.startsWith("Only an administrator can have a run stop at another share than 50 %");
	}

	@Test
	void aPlanCanBeConfirmedForLater() {
		String plan = plan(this.admin);
		LocalDateTime start = LocalDateTime.now(ZoneOffset.UTC).plusDays(2).truncatedTo(ChronoUnit.MINUTES);

		MvcTestResult confirmed = confirm(this.admin, plan, "start", start.toString(), "zone", "UTC", "share", "20");

		String run = String.valueOf(confirmed.getResponse().getRedirectedUrl());
		Document page = after(this.admin, confirmed, run);
		assertThat(page.selectFirst(".run-phase").text()).startsWith("Scheduled Confirmed for later.");
		assertThat(page.selectFirst(".run-why time").attr("datetime")).isEqualTo(start + ":00Z");
		assertThat(page.select(".run-facts").text()).contains("20 % of those answered failed");
		assertThat(page.selectFirst(".flash").text()).contains("The run is scheduled for", "(UTC)");
		assertThat(confirm(this.admin, plan)).hasRedirectedUrl(run);
	}

	@Test
	void theUsersOfAScheduledRunAreHeldAndTheOtherPlanSaysByWhich() {
		String second = plan(this.admin);
		String run = this.admin.follow(second + "/confirm", "digest", digest(this.admin, second), "start",
				LocalDateTime.now(ZoneOffset.UTC).plusDays(2).truncatedTo(ChronoUnit.MINUTES).toString(), "zone",
				"UTC");
		String number = run.substring("/runs/".length());

		Document page = this.helpdesk.page(plan(this.helpdesk));

		assertThat(page.select(".review-table .badge-skipped").eachText()).isNotEmpty()
			.allMatch((text) -> text.contains(number));
	}

	@ParameterizedTest
	@CsvSource({ "2020-01-01T10:00, UTC, This time has passed",
			"2999-01-01T10:00, UTC, A run can be put off by 90 days", "tomorrow, UTC, This is no date and time",
			"2027-03-28T02:30, Europe/Berlin, In the zone Europe/Berlin there",
			"2027-03-28T02:30, <b>, This is no date and time" })
	void aTimeThatCannotBeIsSaidAndKept(String start, String zone, String said) {
		String plan = plan(this.admin);

		MvcTestResult refused = confirm(this.admin, plan, "start", start, "zone", zone);

		Document page = after(this.admin, refused, plan);
		assertThat(page.selectFirst(".flash").text()).startsWith(said);
		assertThat(page.selectFirst("#start").attr("value")).isEqualTo(start);
		assertThat(page.select("[aria-invalid]").eachAttr("id")).containsExactly("start");
		assertThat(page.selectFirst(".confirm-terms").hasAttr("open")).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "0", "101", "half", "-5", "999999999999" })
	void aShareThatCannotBeIsSaidAndKept(String share) {
		String plan = plan(this.admin);

		MvcTestResult refused = confirm(this.admin, plan, "share", share);

		Document page = after(this.admin, refused, plan);
		assertThat(page.selectFirst(".flash").text()).startsWith("The share must be a whole number from 1 to 100");
		assertThat(page.selectFirst("#share").attr("value")).isEqualTo(share);
	}

	private String plan(NorthwindPages pages) {
		pages.follow(pages.path("/selection/all"));
		return pages.follow(pages.path("/change"), "tier", "Pro", "reason", "Q4 project team");
	}

	private static MvcTestResult confirm(NorthwindPages pages, String plan, String... terms) {
		String[] all = new String[terms.length + 2];
		all[0] = "digest";
		all[1] = digest(pages, plan);
		System.arraycopy(terms, 0, all, 2, terms.length);
		return pages.send(plan + "/confirm", all);
	}

	private static String digest(NorthwindPages pages, String plan) {
		return pages.page(plan).selectFirst("input[name=digest]").attr("value");
	}

	private static Document after(NorthwindPages pages, MvcTestResult redirect, String address) {
		return pages.pageAfter(redirect, address);
	}

}
