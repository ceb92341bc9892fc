package io.chimedesk.selection.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.directory.Directory;
import io.chimedesk.run.RunStatus;
import io.chimedesk.run.web.StoredRun;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The filters of the page of users: drop-downs, counts, chips and addresses.
 */
@PageTest
class UsersFilterTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	private NorthwindPages pages;

	@BeforeEach
	void open() {
		List<ChimeUser> users = new ArrayList<>();
		for (int number = 1; number <= 12; number++) {
			users.add(user(number));
		}
		this.pages = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team", users);
		protect("u-03");
		change("u-05", 3);
		change("u-06", 20);
		this.directory.markGone(account(), "u-12", Instant.now());
	}

	@ParameterizedTest
	@CsvSource({ "tier=Pro, 2", "type=SharedDevice, 3", "registration=Suspended, 1", "invitation=Pending, 1",
			"alexa=on, 2", "alexa=off, 9", "mark=protected, 1", "mark=in-run, 0", "changed=7, 1", "changed=30, 2",
			"gone=yes, 1", "tier=Pro&type=SharedDevice, 1", "tier=Pro&tier=Basic, 11", "mark=unknown, 0" })
	void showsThoseThatTheAddressMeans(String query, int users) {
		Document page = this.pages.page(users("?" + query));
		assertThat(page.select(".user-table tbody tr")).hasSize(users);
		assertThat(page.select(".chips .chip")).hasSize(query.split("&").length);
	}

	@ParameterizedTest
	@CsvSource({ "tier, Pro, 2", "type, SharedDevice, 3", "registration, Suspended, 1", "invitation, Pending, 1",
			"alexa, on, 2", "mark, protected, 1", "mark, in-run, 0", "changed, 7, 1", "changed, 30, 2",
			"gone, yes, 1" })
	void countsBesideEachValue(String field, String value, String users) {
		Element option = option(this.pages.page(users("")), field, value);
		assertThat(option.parent().selectFirst(".quiet").text()).isEqualTo(users);
		assertThat(option.hasAttr("checked")).isFalse();
		assertThat(option.attr("form")).isEqualTo("user-search");
	}

	@Test
	void showsAndCountsWhoIsHeldByAnOpenRun() {
		long run = StoredRun.of("anna", RunStatus.SENDING).inAccount(account()).waiting("u-04").in(this.jdbc);
		this.jdbc.sql("insert into held_user (account_id, user_id, run_number) values (?, 'u-04', ?)")
			.params(account(), run)
			.update();
		assertThat(option(this.pages.page(users("")), "mark", "in-run").parent().selectFirst(".quiet").text())
			.isEqualTo("1");
		assertThat(this.pages.page(users("?mark=in-run")).select(".user-table tbody tr .name-cell").eachText())
			.singleElement()
			.asString()
			.contains("Name of u-04");
	}

	@Test
	void countsWhatEachValueWouldShowBesideTheOtherFilters() {
		Document page = this.pages.page(users("?type=SharedDevice&tier=Pro"));
		assertThat(option(page, "tier", "Basic").parent().selectFirst(".quiet").text()).isEqualTo("2");
		assertThat(option(page, "type", "SharedDevice").parent().selectFirst(".quiet").text()).isEqualTo("1");
		assertThat(option(page, "tier", "Pro").hasAttr("checked")).isTrue();
		assertThat(page.select("#filter-tier summary.is-used, #filter-type summary.is-used")).hasSize(2);
		assertThat(page.select("summary.is-used")).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "tier=Pro|Tier: Pro", "registration=Suspended|Registration: Suspended", "alexa=on|Alexa: On",
					"mark=in-run|Now: In a run", "mark=protected|Now: Protected",
					"changed=7|Changed: In the last 7 days", "gone=yes|No longer in Chime", "q=nobody|Search: nobody" })
	void takesAFilterAwayByItsChip(String query, String text) {
		Document page = this.pages.page(users("?dir=desc&size=25&" + query));
		Element chip = page.selectFirst(".chips .chip");
		assertThat(chip.text()).isEqualTo("Remove the filter " + text);
		assertThat(chip.attr("href")).isEqualTo(users("?dir=desc&size=25"));
	}

	@Test
	void keepsFiltersThroughSortingAndPageSizes() {
		Document page = this.pages.page(users("?mark=protected&changed=30&gone=yes&sort=alexa"));
		assertThat(page.select(".user-table thead a, .user-sizes a").eachAttr("href"))
			.allSatisfy((address) -> assertThat(address).contains("mark=protected&changed=30&gone=yes"));
		assertThat(page.select(".user-sizes a").eachAttr("href"))
			.allSatisfy((address) -> assertThat(address).contains("sort=alexa"));
	}

	@Test
	void letsNobodyBePickedWhoIsNoLongerInChime() {
		Document page = this.pages.page(users("?gone=yes"));
		assertThat(page.select(".user-table tbody tr")).hasSize(1);
		assertThat(page.selectFirst(".user-state").text()).isEqualTo("no longer in Chime");
		assertThat(page.select("#ticks, input[data-pick], input[name=shown]")).isEmpty();
		this.pages.follow(this.pages.path("/selection/add"), "id", "u-12");
		this.pages.follow(this.pages.path("/selection/all?gone=yes"));
		this.pages.follow(this.pages.path("/selection/invert?gone=yes"));
		assertThat(page.select("#selection-menu button").eachText()).containsExactly("Take out those that match",
				"Keep only those that match", "Empty the selection");
		assertThat(this.pages.page(users("")).selectFirst("#selection-bar").attr("data-selected")).isEqualTo("0");
	}

	@Test
	void picksByTheFilterAndLosesNobodyWhoIsHiddenByIt() {
		picked("/selection/all?tier=Pro", "mode", "ADD");
		assertThat(bar("?type=SharedDevice")).isEqualTo("1 of 3 matching selected · 2 in all");
		picked("/selection/all?type=SharedDevice", "mode", "ADD");
		assertThat(bar("?type=SharedDevice")).isEqualTo("3 of 3 matching selected · 4 in all");
		picked("/selection/all?alexa=on", "mode", "ADD");
		picked("/selection/all?tier=Pro", "mode", "TAKE_OUT");
		assertThat(bar("?tier=Basic")).isEqualTo("4 of 9 matching selected · 4 in all");
		picked("/selection/invert?type=SharedDevice");
		assertThat(bar("?type=SharedDevice")).isEqualTo("1 of 3 matching selected · 3 in all");
		picked("/selection/all?alexa=on", "mode", "KEEP_ONLY");
		assertThat(bar("")).isEqualTo("2 of 11 selected");
	}

	@Test
	void offersInTheMenuWhatTheFilterMeans() {
		Document page = this.pages.page(users("?tier=Basic&sort=email"));
		assertThat(page.select("#selection-menu button").eachText()).startsWith("Add all 9 that match");
		Element form = page.selectFirst("#selection-menu form");
		assertThat(this.pages.follow(form.attr("action"), "mode", "ADD")).isEqualTo(users("?tier=Basic&sort=email"));
		assertThat(this.pages.follow(form.selectFirst("button[formaction*=invert]").attr("formaction")))
			.isEqualTo(users("?tier=Basic&sort=email"));
		assertThat(this.pages.page(users("")).selectFirst("#selection-bar").attr("data-selected")).isEqualTo("0");
	}

	@Test
	void countsInTheBackgroundWhoMatchesToo() {
		this.pages.follow(this.pages.path("/selection/add"), "id", "u-01");
		Document bar = NorthwindPages
			.document(this.pages.sendInBackground(this.pages.path("/selection/add?tier=Pro"), "id", "u-04"));
		assertThat(bar.selectFirst(".bar-text a").text()).isEqualTo("1 of 2 matching selected · 2 in all");
	}

	@Test
	void leadsFromANameToTheUser() {
		String user = this.pages.page(users("?q=u-03")).selectFirst(".name-cell a").attr("href");
		assertThat(this.pages.page(user).selectFirst("h1").text()).isEqualTo("Name of u-03");
	}

	@Test
	void tellsTheBrowserTheAddressOfWhatItAskedInTheBackground() {
		assertThat(this.pages.answerInBackground(users("?q=%20u-0&tier=Pro&alexa=&changed=&type=")))
			.hasHeader("HX-Push-Url", users("?q=u-0&tier=Pro"));
	}

	@Test
	void saysWhyNobodyIsShown() {
		Document left = this.pages.page(users("?gone=yes&tier=Plus"));
		assertThat(left.selectFirst(".empty-state").text()).contains("Nobody has left", "Show all users");
		NorthwindPages empty = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team", List.of());
		assertThat(empty.page(empty.path("/users")).selectFirst(".empty-state").text()).contains("No users yet")
			.doesNotContain("Show all users");
	}

	private void picked(String path, String... parameters) {
		this.pages.follow(this.pages.path(path), parameters);
	}

	private String bar(String query) {
		return this.pages.page(users(query)).selectFirst("#selection-bar .bar-text a").text();
	}

	private static Element option(Document page, String field, String value) {
		return page.selectFirst(".user-filter input[name=%s][value=%s]".formatted(field, value));
	}

	private static ChimeUser user(int number) {
		ChimeUser user = FakeChime.userNamed("u-%02d".formatted(number), (number % 4 == 0) ? "Pro" : "Basic");
		return new ChimeUser(user.userId(), user.email(), user.displayName(), user.tier(),
				(number % 5 == 0 || number == 8) ? "SharedDevice" : "PrivateUser",
				(number == 7) ? "Suspended" : "Registered", (number == 9) ? "Pending" : null, number <= 2, null, null,
				user.registeredOn(), user.invitedOn());
	}

	private void protect(String userId) {
		this.jdbc.sql("""
				insert into protected_user (account_id, user_id, protected_by, protected_at, reason)
				values (:id, :user, 'anna', current_timestamp, 'board')""")
			.param("id", account())
			.param("user", userId)
			.update();
	}

	private void change(String userId, int daysAgo) {
		this.jdbc.sql("""
				update directory_user set changed_at = dateadd(day, :days, current_timestamp)
				where account_id = :id and user_id = :user""")
			.param("days", -daysAgo)
			.param("id", account())
			.param("user", userId)
			.update();
	}

	private String account() {
		return this.pages.path("").split("/")[2];
	}

	private String users(String query) {
		return this.pages.path("/users" + query);
	}

}
