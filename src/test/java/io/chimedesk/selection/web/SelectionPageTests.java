package io.chimedesk.selection.web;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.Directory;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.Mode;
import io.chimedesk.selection.Selections;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of the selection, without a script.
 */
@PageTest
class SelectionPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	@Autowired
	private Selections selections;

	@Autowired
	private SelectionNavigation navigation;

	private NorthwindPages pages;

	@BeforeEach
	void open() {
		List<ChimeUser> users = new ArrayList<>();
		for (int number = 1; number <= 60; number++) {
			users.add(FakeChime.userNamed("u-%02d".formatted(number), (number % 10 == 0) ? "Pro" : "Basic"));
		}
		users.add(NorthwindPages.named("x-1", "=cmd|' /C calc'!A0", "Pro"));
		this.pages = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team", users);
	}

	@Test
	void showsWhoIsSelectedAndTakesOneOut() {
		add("u-10", "u-02");
		Document page = page("");
		assertThat(page.select(".selection-table tbody tr")).hasSize(2);
		assertThat(page.select(".chips .chip").eachText()).containsExactly("Basic 1", "Pro 1");
		Document after = follow("/selection/remove", "one", "u-10");
		assertThat(names(after)).containsExactly("Name of u-02");
	}

	@Test
	void takesOutTheTickedOnesAndPutsThemBack() {
		add("u-01", "u-02", "u-03");
		MvcTestResult taken = this.pages.send(this.pages.path("/selection/remove"), "id", "u-01", "id", "u-03");
		Document after = this.pages.pageAfter(taken, this.pages.path("/selection"));
		assertThat(names(after)).containsExactly("Name of u-02");
		assertThat(after.selectFirst(".flash").text()).startsWith("2 users were taken out. 1 user is left.");
		Document undone = this.pages.page(this.pages.follow(after.selectFirst(".flash form").attr("action")));
		assertThat(names(undone)).containsExactly("Name of u-01", "Name of u-02", "Name of u-03");
		assertThat(undone.select(".selection-undo")).isEmpty();
	}

	@Test
	void searchesInsideAndTakesOutWhoIsShown() {
		this.pages.follow(this.pages.path("/selection/all"));
		Document found = page("?q=u-0&tier=Basic");
		assertThat(found.select(".selection-table tbody tr")).hasSize(9);
		Element button = found.selectFirst("button[formaction]");
		assertThat(button.text()).isEqualTo("Take out all 9 of these");
		this.pages.follow(button.attr("formaction"));
		assertThat(page("").selectFirst(".paging-text").text()).isEqualTo("1–50 of 52");
	}

	@Test
	void leadsThroughItsPages() {
		this.pages.follow(this.pages.path("/selection/all"));
		Document first = page("?size=25");
		Document last = this.pages.page(
				this.pages.page(first.selectFirst("a[rel=next]").attr("href")).selectFirst("a[rel=next]").attr("href"));
		assertThat(last.selectFirst(".paging-text").text()).isEqualTo("51–61 of 61");
		assertThat(last.selectFirst("a[rel=prev]").attr("href")).endsWith("?size=25&page=2");
		assertThat(page("?page=99&size=25").selectFirst(".paging-text").text()).isEqualTo("51–61 of 61");
	}

	@Test
	void tellsWhoIsNoLongerInChime() {
		add("u-01", "u-02");
		this.directory.markGone(accountId(), "u-02", Instant.now().plusSeconds(1));
		Document page = page("");
		Element gone = page.selectFirst(".chip-warning");
		assertThat(gone.text()).isEqualTo("no longer in Chime 1");
		assertThat(names(this.pages.page(gone.attr("href")))).containsExactly("Name of u-02");
	}

	@Test
	void saysWhatToDoWhenNobodyIsSelected() {
		Document page = page("");
		assertThat(page.selectFirst(".empty-state").text()).contains("Nobody is selected", "Pick users");
		assertThat(page.selectFirst(".selection-list").text()).contains("The first one is made when you pick");
	}

	@Test
	void keepsSeveralSelectionsByName() {
		add("u-01");
		Document made = follow("/selections", "name", "Q4 team");
		assertThat(made.select(".selection-list li .selection-name").eachText()).containsExactly("Q4 team",
				"Selection 1");
		assertThat(made.selectFirst(".selection-list .is-current").text()).startsWith("Q4 team");
		add("u-02", "u-03");
		Document users = this.pages.page(this.pages.path("/users"));
		assertThat(users.selectFirst(".bar-text").text()).startsWith("2 of ").contains("in “Q4 team”");
		assertThat(this.navigation.name(helpdesk().name(), accountId())).isEqualTo("Q4 team");
		assertThat(this.navigation.badge(helpdesk().name(), accountId())).isEqualTo(2);
		Document other = this.pages.page(this.pages.follow(made.selectFirst(".selection-list li form").attr("action")));
		assertThat(names(other)).containsExactly("Name of u-01");
	}

	@Test
	void showsARefusedNameAgain() {
		follow("/selections", "name", "Q4 team");
		MvcTestResult refused = this.pages.send(this.pages.path("/selections"), "name", "q4 TEAM");
		Document page = this.pages.pageAfter(refused, this.pages.path("/selection"));
		assertThat(page.selectFirst(".flash-danger").text()).contains("You have a selection called “q4 TEAM” already.");
		assertThat(page.selectFirst("#selection-new").attr("value")).isEqualTo("q4 TEAM");
	}

	@Test
	void deletesASelection() {
		add("u-01");
		Document page = page("");
		Document after = this.pages
			.page(this.pages.follow(page.selectFirst(".selection-settings form[action$=delete]").attr("action")));
		assertThat(after.selectFirst(".selection-list li")).isNull();
	}

	@Test
	void doesNotKnowTheSelectionsOfOthers() {
		add("u-01");
		String open = page("").selectFirst(".selection-settings form[action$=rename]").attr("action");
		NorthwindPages other = this.pages.by("somebody-else", "ADMIN");
		for (String action : List.of("open", "rename", "delete", "hand-over", "put-aside")) {
			String address = open.replace("rename", action);
			assertThat(other.send(address, "name", "Mine", "to", "x")).as(action).hasStatus(404);
		}
		assertThat(names(page(""))).containsExactly("Name of u-01");
	}

	@Test
	void swapsWithinTheFilterOfTheUsersPage() {
		add("u-10", "u-01");
		MvcTestResult swapped = this.pages.send(this.pages.path("/selection/invert?tier=Pro"));
		assertThat(String.valueOf(swapped.getResponse().getRedirectedUrl()))
			.isEqualTo(this.pages.path("/users?tier=Pro"));
		assertThat(this.selections.userIds(helpdesk(), accountId())).hasSize(7)
			.contains("u-01", "x-1")
			.doesNotContain("u-10");
	}

	@Test
	void takesOutAndKeepsOnlyAllThatMatch() {
		this.pages.follow(this.pages.path("/selection/all"));
		this.pages.follow(this.pages.path("/selection/all?tier=Basic"), "mode", "TAKE_OUT");
		assertThat(this.selections.count(helpdesk(), accountId())).isEqualTo(7);
		this.pages.follow(this.pages.path("/selection/all?q=u-3"), "mode", "KEEP_ONLY");
		assertThat(this.selections.userIds(helpdesk(), accountId())).containsExactly("u-30");
		assertThat(this.pages.send(this.pages.path("/selection/all"), "mode", "EXPLODE")).hasStatus(400);
	}

	@Test
	@WithMockUser(roles = "HELPDESK")
	void showsWhatAListWishes() {
		this.selections.applyWished(helpdesk(), accountId(), Mode.ADD,
				Map.of("u-01", new Change(LicenceTier.PRO, null, true, null)));
		add("u-02");
		Document page = page("");
		assertThat(page.select(".selection-wish").eachText()).containsExactly("Pro Alexa on");
		assertThat(names(page("?show=wished"))).containsExactly("Name of u-01");
		assertThat(rows()).extracting((row) -> row.getField("license_type")).containsExactly("Pro", "Basic");
		assertThat(rows()).extracting((row) -> row.getField("license_type_now")).containsExactly("Basic", "Basic");
	}

	@Test
	void exportsWithoutFormulas() {
		add("x-1");
		assertThat(rows()).singleElement().satisfies((row) -> {
			assertThat(row.getField("user")).isEqualTo("x-1");
			assertThat(row.getField("name")).isEqualTo("'=cmd|' /C calc'!A0");
			assertThat(row.getField("in_chime")).isEqualTo("true");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "?page=-1", "?page=99999999999", "?size=7", "?show=nothing", "?tier=none", "?q=%25%27",
			"?q=__%24%7B7*7%7D__::x" })
	void neverBreaksOnAnAddress(String query) {
		add("u-01");
		assertThat(this.pages.answer(this.pages.path("/selection" + query))).hasStatusOk();
	}

	private void add(String... users) {
		String[] form = Stream.of(users).flatMap((user) -> Stream.of("id", user)).toArray(String[]::new);
		this.pages.follow(this.pages.path("/selection/add"), form);
	}

	private Document page(String query) {
		return this.pages.page(this.pages.path("/selection" + query));
	}

	private Document follow(String path, String... form) {
		return this.pages.page(this.pages.follow(this.pages.path(path), form));
	}

	private List<NamedCsvRecord> rows() {
		try {
			String file = this.pages.answer(this.pages.path("/selection.csv")).getResponse().getContentAsString();
			return CsvReader.builder().ofNamedCsvRecord(file).stream().toList();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String accountId() {
		return this.pages.path("").replace("/accounts/", "");
	}

	private Actor helpdesk() {
		return new Actor("helpdesk-" + accountId(), "HELPDESK");
	}

	private static List<String> names(Document page) {
		return page.select(".selection-table .name-cell").eachText();
	}

}
