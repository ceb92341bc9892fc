package io.chimedesk.lease.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.Directory;
import io.chimedesk.lease.Extensions;
import io.chimedesk.lease.Grant;
import io.chimedesk.lease.Lease;
import io.chimedesk.lease.Leases;
import io.chimedesk.selection.web.NorthwindPages;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of leases, the user's page and the trial clock.
 */
@PageTest
@Import(LeasePageTests.Granting.class)
class LeasePageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	@Autowired
	private Leases leases;

	@Autowired
	private FakeChime chime;

	private NorthwindPages helpdesk;

	private NorthwindPages admin;

	/** Whoever asked for the leases. */
	private NorthwindPages hanna;

	private NorthwindPages auditor;

	private String account;

	@BeforeEach
	void open() {
		this.jdbc.sql("delete from lease").update();
		List<ChimeUser> users = List.of(NorthwindPages.named("u-1", "Ines Duarte", "Pro"),
				NorthwindPages.named("u-2", "Karim Maraoui", "Pro"), trial("t-1", 40), trial("t-2", 27),
				trial("t-3", 3));
		this.helpdesk = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team", users);
		this.account = this.helpdesk.path("").split("/")[2];
		this.jdbc.sql("""
				insert into directory_refresh (account_id, status, pages, users, troubles, complete_at)
				values (?, 'COMPLETE', 1, 5, 0, current_timestamp)""").param(this.account).update();
		this.admin = this.helpdesk.by("admin", "ADMIN");
		this.hanna = this.helpdesk.by("hanna", "HELPDESK");
		this.auditor = this.helpdesk.by("auditor", "AUDITOR");
		this.chime.with(FakeChime.accountNamed(this.account, "Northwind", "Team", "Basic", "Pro"));
		users.forEach((user) -> this.chime.with(this.account, user));
	}

	@Test
	void listsWhatRunsByItsEndWithTheEndsPerWeek() {
		grant("u-1", 60, 1);
		grant("u-2", 2, 2);
		Document page = this.auditor.page("/leases");
		assertThat(page.select(".lease-user").eachText()).containsExactly("Karim Maraoui", "Ines Duarte");
		assertThat(page.selectFirst(".lease-table tbody tr").text()).contains("Pro", "then Basic", "by hanna",
				"request #2", "runs");
		assertThat(page.select(".lease-weeks tbody tr")).hasSize(8);
		assertThat(page.select(".lease-weeks td:last-child").eachText()).contains("1");
		assertThat(page.select("main form")).isEmpty();
		assertThat(this.auditor.page("/leases?show=week").select(".lease-user").eachText())
			.containsExactly("Karim Maraoui");
	}

	@Test
	void isPartOfWhatHappenedToItsUser() {
		Lease lease = grant("u-1", 60, 7);
		String page = this.auditor.page("/leases").selectFirst(".lease-user").attr("href");
		String user = this.auditor.page(page).selectFirst("a[href^=/accounts/][href*=/users/]").attr("href");

		Document timeline = this.auditor.page(user);
		assertThat(timeline.select(".event-lease a").eachAttr("href")).containsExactly(lease.address(), "/requests/7");
		assertThat(timeline.selectFirst(".event-lease").text()).contains("Pro until", "then Basic", "by hanna");
	}

	@Test
	void marksWhoIsOnALease() {
		grant("u-1", 60, 7);
		grant("u-2", 60, 8);
		this.jdbc.sql("update lease set status = 'KEPT' where user_id = 'u-2'").update();

		assertThat(this.auditor.page(this.auditor.path("/users?mark=on-lease")).select(".user-table tbody tr"))
			.hasSize(1);
	}

	@Test
	void tellsOfAnAccountWhoseLeasesCannotBeEnded() {
		this.jdbc.sql("""
				insert into setback (work, account_id, tries, failed_since, next_at)
				values ('LEASES', ?, 3, current_timestamp, current_timestamp)""").param(this.account).update();
		assertThat(this.auditor.page("/leases").selectFirst(".notice-danger").text())
			.startsWith("Leases of Northwind cannot be ended: 3 tries have failed since")
			.endsWith("The log of the program says why.");
		this.jdbc.sql("delete from setback").update();
		assertThat(this.auditor.page("/leases").select(".notice-danger")).isEmpty();
	}

	@Test
	void saysWhereALeaseComesFromWhenThereIsNone() {
		assertThat(this.admin.page("/leases").selectFirst(".empty-title").text()).isEqualTo("No lease is running");
		assertThat(this.admin.page("/leases?show=nonsense&after=nonsense").select(".empty-title")).hasSize(1);
	}

	@Test
	void continuesALongListWhereThePageEnds() {
		for (int request = 1; request <= 30; request++) {
			grant("u-1", 10 + request, request);
		}
		Document first = this.admin.page("/leases");
		Document second = this.admin.page(first.selectFirst("a[rel=next]").attr("href"));
		assertThat(first.select(".lease-user")).hasSize(25);
		assertThat(second.select(".lease-user")).hasSize(5);
		assertThat(second.select("a[rel=next]")).isEmpty();
	}

	@Test
	void extendsByOneClickThroughThePolicy() {
		Lease lease = grant("u-1", 5, 3);
		assertThat(this.helpdesk.page("/leases").select("form[action$=/extend]")).isEmpty();
		assertThat(this.helpdesk.page(lease.address()).select("form[action$=/extend]")).isEmpty();
		assertThat(this.helpdesk.send(lease.address() + "/extend", "until", lease.until().plusDays(30).toString()))
			.hasStatus(403);
		Document list = this.hanna.page("/leases");
		assertThat(list.select("form[action$=/extend] input[name=until]").attr("value"))
			.isEqualTo(lease.until().plusDays(30).toString());
		this.hanna.follow(lease.address() + "/extend", "until", lease.until().plusDays(30).toString());
		assertThat(this.leases.get(lease.id()).until()).isEqualTo(lease.until().plusDays(30));
		this.hanna.follow(lease.address() + "/extend", "until", lease.until().plusDays(900).toString());
		assertThat(this.leases.get(lease.id()).until()).isEqualTo(lease.until().plusDays(30));
	}

	@Test
	void refusesDaysThatAreNoneOrNotLater() {
		Lease lease = grant("u-1", 5, 4);
		for (String day : List.of("", "soon", "2026-02-31", lease.until().toString(), "+999999999-12-31")) {
			this.hanna.follow(lease.address() + "/extend", "until", day);
		}
		assertThat(this.leases.get(lease.id()).until()).isEqualTo(lease.until());
	}

	@Test
	void offersToKeepOrReturnWhereSomebodyChangedTheTier() {
		Lease lease = grant("u-1", 5, 5);
		asks(lease, "CHANGED", null, "Plus");
		Document page = this.admin.page(lease.address());
		assertThat(page.text()).contains("Somebody gave the user another tier (Plus) meanwhile");
		assertThat(page.select(".lease-decide button").eachText()).containsExactly("Return Basic anyway", "Keep Plus");
		assertThat(page.selectFirst("input[name=seen]").attr("value")).isEqualTo("Plus");
		assertThat(this.auditor.page(lease.address()).select("main form")).isEmpty();
		this.admin.follow(lease.address() + "/keep");
		assertThat(this.admin.send(lease.address() + "/keep")).hasStatus(409);
		assertThat(this.admin.page(lease.address()).select(".page-lead [class^=badge]").text()).isEqualTo("kept");
	}

	@Test
	void keepsHelpdeskFromAnsweringForOthers() {
		Lease lease = grant("u-1", 5, 6);
		asks(lease, "CHANGED", null, "Plus");
		assertThat(this.helpdesk.page(lease.address()).select(".lease-decide")).isEmpty();
		assertThat(this.helpdesk.send(lease.address() + "/keep")).hasStatus(403);
		assertThat(this.helpdesk.send(lease.address() + "/return", "seen", "Plus")).hasStatus(403);
		assertThat(this.leases.get(lease.id()).isAsking()).isTrue();
	}

	@Test
	void tellsWhyAReturnFailedAndTriesAgain() {
		Lease lease = grant("u-1", 5, 7);
		asks(lease, "FAILED", "PhoneNumberAssociationsExist", null);
		Document page = this.admin.page(lease.address());
		assertThat(page.text()).contains("PhoneNumberAssociationsExist", "A phone number is assigned to this user.");
		this.admin.follow(lease.address() + "/return", "seen", "Pro");
		Lease ending = this.leases.get(lease.id());
		assertThat(ending.back().run()).isNotNull();
		assertThat(this.admin.page(lease.address()).select("a[href=/runs/" + ending.back().run() + "]")).hasSize(1);
		assertThat(this.admin.page("/runs/" + ending.back().run()).text()).contains("the earlier tier returns");
	}

	@Test
	void standsOnThePageOfItsUserAndOnTheFirstPage() {
		Lease lease = grant("u-1", 2, 8);
		this.jdbc.sql("update lease set reminded_at = granted_at").update();
		String user = this.directory.find(this.account, List.of("u-1")).getFirst().address();
		assertThat(this.hanna.page(user).selectFirst("#leases").text()).contains("Pro", "then Basic", "ends soon",
				"Extend by 30 days");
		assertThat(this.auditor.page(user).select("#leases form")).isEmpty();
		assertThat(this.helpdesk.page("/").select("a.tile[href=/leases?show=week] .tile-number").text()).isEqualTo("1");
		asks(lease, "GONE", null, null);
		assertThat(this.helpdesk.page("/").select("a.tile[href=/leases?show=asks]").text()).contains("one asks");
	}

	@Test
	void theClockCountsTheDaysOfTrialsAndSaysWhatItDoesNotKnow() {
		Document page = this.auditor.page(this.helpdesk.path("/trials"));
		assertThat(page.select(".trial-table tbody th").eachText()).containsExactly("Name of t-1", "Name of t-2",
				"Name of t-3");
		assertThat(page.select(".trial-day").eachText()).containsExactly("day 30 was 10 days ago", "day 27 of 30",
				"day 3 of 30");
		assertThat(page.selectFirst("#limits").text()).contains("RegisteredOn", "names no beginning and no end");
		assertThat(page.select("main form button")).isEmpty();
		assertThat(this.helpdesk.page("/").select(".tile a[href=/accounts/" + this.account + "/trials]").text())
			.endsWith(" 2");
	}

	@Test
	void readyButtonsMakeAPlanOfTheTickedOrOfAllThatAreOver() {
		String trials = this.helpdesk.path("/trials");
		String plan = this.helpdesk.follow(trials + "/plan", "user", "t-3", "user", "u-1", "tier", "Pro");
		assertThat(plan).startsWith("/plans/");
		assertThat(this.helpdesk.page(plan).text()).contains("Name of t-3", "Trial: convert to Pro")
			.doesNotContain("Ines Duarte");
		assertThat(this.helpdesk.page(this.helpdesk.follow(trials + "/plan", "whom", "over", "tier", "Basic")).text())
			.contains("Name of t-1", "Trial: return to Basic");
		assertThat(this.helpdesk.follow(trials + "/plan", "tier", "Pro")).isEqualTo(trials);
		assertThat(this.helpdesk.follow(trials + "/plan", "user", "t-3", "tier", "Plus")).isEqualTo(trials);
	}

	private Lease grant(String user, int days, long request) {
		LocalDate until = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.systemDefault()).plusDays(days);
		this.leases.grant(new Grant(this.account, user, LicenceTier.PRO, "Basic", until, request, "hanna"));
		return this.leases.of(this.account, user).getFirst();
	}

	private void asks(Lease lease, String trouble, String code, String found) {
		this.jdbc.sql("update lease set status = 'ASKS', trouble = ?, code = ?, found = ? where id = ?")
			.params(trouble, code, found, lease.id())
			.update();
	}

	/** On that day of the trial now. */
	private static ChimeUser trial(String id, int day) {
		ChimeUser user = FakeChime.userNamed(id, "ProTrial");
		Instant registered = Clock.systemUTC().instant().atZone(ZoneId.systemDefault()).minusDays(day - 1L).toInstant();
		return new ChimeUser(id, user.email(), user.displayName(), user.tier(), user.type(), user.registration(),
				user.invitation(), user.alexaEnabled(), user.alexaRoomArn(), null, registered, user.invitedOn());
	}

	/**
	 * Grants what is within a year, and leaves the rest to somebody.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class Granting {

		@Bean
		Extensions extensions(@Lazy Leases leases) {
			return (Actor actor, Lease lease, LocalDate until, String reason) -> {
				if (until.isBefore(lease.until().plusDays(365))) {
					leases.extend(actor, lease.id(), until);
				}
			};
		}

	}

}
