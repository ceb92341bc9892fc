package io.chimedesk.home.web;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.directory.Directory;
import io.chimedesk.request.RequestStatus;
import io.chimedesk.request.StoredLives;
import io.chimedesk.selection.web.NorthwindPages;
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
 * What the first page says of requests and plans that wait.
 */
@PageTest
class HomePageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	@Autowired
	private Clock clock;

	private NorthwindPages helen;

	private NorthwindPages ada;

	private StoredLives requests;

	@BeforeEach
	void open() {
		this.jdbc.sql("delete from directory_refresh").update();
		// what tests of other pages have left waiting
		this.jdbc.sql("delete from plan_approval").update();
		this.requests = StoredLives.in(this.jdbc);
		List<ChimeUser> users = new ArrayList<>(List.of(FakeChime.userNamed("u-1", "Basic")));
		NorthwindPages pages = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team", users);
		this.helen = pages.by("helen", "HELPDESK");
		this.ada = pages.by("ada", "ADMIN");
	}

	@Test
	void beginsWithTheFirstStepsOnANewSystem() {
		Document page = this.ada.page("/");
		assertThat(page.select(".steps .step")).hasSize(4);
		assertThat(page.select(".tile")).isEmpty();
	}

	@Test
	void tellsHowManyRequestsWaitAndForWhom() {
		copied();
		add("helen", RequestStatus.OPEN);
		add("helen", RequestStatus.REOPENED);
		add("ada", RequestStatus.OPEN);
		add("ada", RequestStatus.DONE);

		assertThat(tile(this.ada, "/requests")).isEqualTo("Open requests 3 to be decided, to be sent or reopened");
		assertThat(tile(this.ada, "/requests?status=open")).isEqualTo("Requests that wait for me 1 1 to decide");
		assertThat(tile(this.helen, "/requests?tab=mine&status=reopened"))
			.isEqualTo("Requests that wait for me 1 none to decide, 1 of mine reopened");
		assertThat(this.helen.by("hugo", "HELPDESK").page("/").select(".tile-attention")).isEmpty();
	}

	@Test
	void waitsForNobodyWhoHasDecided() {
		copied();
		long id = add("helen", RequestStatus.OPEN);
		this.requests.decide(id, "ada", "APPROVED", Duration.ZERO);

		assertThat(this.ada.page("/").select(".tile-attention:not([href=#waiting])")).isEmpty();
		assertThat(tile(this.ada.by("abel", "ADMIN"), "/requests?status=open")).contains("1 to decide");
		assertThat(this.ada.page("/").select(".rail-entry[href=/requests] .rail-badge")).isEmpty();
	}

	@Test
	void leadsToPlansThatWaitForASecondPerson() {
		copied();
		assertThat(this.ada.page("/").select(".tile[href=/approvals]")).isEmpty();
		waitingPlan();

		assertThat(tile(this.ada, "/approvals"))
			.isEqualTo("Plans that wait for a second person 1 for another administrator to decide");
		assertThat(tile(this.ada.by("ben", "ADMIN"), "/approvals")).endsWith("1 for me to decide");
		assertThat(this.ada.by("eve", "AUDITOR").page("/").select(".tile[href=/approvals]")).hasSize(1);
		assertThat(this.helen.page("/").select(".tile[href=/approvals]")).isEmpty();
	}

	private void waitingPlan() {
		this.ada.follow(this.ada.path("/selection/all"));
		String plan = this.ada.follow(this.ada.path("/change"), "tier", "Pro", "reason", "Q4 project team");
		this.ada.follow(plan + "/items/1/protect", "reason", "the board");
		this.ada.by("cara", "ADMIN").follow(plan + "/items/1/override", "reason", "agreed");
		String digest = this.jdbc.sql("select digest from plan where cast(id as varchar) = :id")
			.param("id", plan.substring("/plans/".length()))
			.query(String.class)
			.single();
		this.ada.follow(plan + "/confirm", "digest", digest);
	}

	private long add(String by, RequestStatus status) {
		return this.requests.add(by, "new team", this.clock.instant(), 2, status, null);
	}

	private void copied() {
		this.jdbc.sql("""
				insert into directory_refresh (account_id, status, pages, users, troubles, complete_at)
				values (?, 'COMPLETE', 1, 1, 0, current_timestamp)""").param(this.ada.path("").split("/")[2]).update();
	}

	private static String tile(NorthwindPages operator, String address) {
		return operator.page("/").select("a.tile[href='" + address + "']").text();
	}

}
