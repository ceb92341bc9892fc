package io.chimedesk.selection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.directory.Directory;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of users: filter, sort, pages, and picking without a script.
 */
@PageTest
class UsersPageTests {

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
		for (int number = 1; number <= 70; number++) {
			users.add(FakeChime.userNamed("u-%02d".formatted(number), (number % 10 == 0) ? "Pro" : "Basic"));
		}
		users.add(NorthwindPages.named("x-1", "<script>alert(1)</script> O'Hara ${7*7}", "Pro"));
		this.pages = NorthwindPages.with(this.mvc, this.jdbc, this.directory, "Team", users);
	}

	@Test
	void leadsThroughAllPages() {
		Document first = this.pages.page(users("?size=50"));
		Document second = this.pages.page(first.selectFirst("a[rel=next]").attr("href"));
		assertThat(first.select(".user-table tbody tr")).hasSize(50);
		assertThat(second.select(".user-table tbody tr")).hasSize(21);
		assertThat(second.selectFirst(".paging-text").text()).isEqualTo("51–71 of 71");
		assertThat(second.selectFirst("a[rel=prev]")).isNotNull();
	}

	@Test
	void filtersByWhatTheAddressSays() {
		Document page = this.pages.page(users("?tier=Pro&q=name"));
		assertThat(page.select(".user-table tbody tr")).hasSize(7);
		assertThat(page.select(".chips .chip")).extracting((chip) -> chip.text())
			.containsExactly("Remove the filter Search: name", "Remove the filter Tier: Pro");
		Document without = this.pages.page(page.select(".chips .chip").last().attr("href"));
		assertThat(without.selectFirst(".paging-text").text()).endsWith("of 70");
	}

	@Test
	void sortsByAColumnAndBack() {
		Document page = this.pages.page(users("?tier=Basic"));
		String byTier = page.select(".user-table thead a").get(1).attr("href");
		assertThat(byTier).contains("tier=Basic").contains("sort=email");
		Document sorted = this.pages.page(byTier);
		assertThat(sorted.selectFirst("th[aria-sort=ascending]").text()).isEqualTo("E-mail");
		Document reversed = this.pages.page(sorted.select(".user-table thead a").get(1).attr("href"));
		assertThat(reversed.selectFirst(".user-table tbody .user-email").text()).startsWith("u-69");
	}

	@Test
	void picksWithoutAScript() {
		Document page = this.pages.page(users("?q=u-0"));
		String action = page.selectFirst("#ticks").attr("action");
		String back = this.pages.follow(action, "shown", "u-01", "shown", "u-02", "shown", "u-03", "id", "u-01", "id",
				"u-03");
		assertThat(back).isEqualTo(users("?q=u-0"));
		Document picked = this.pages.page(back);
		assertThat(picked.select("input[data-pick][checked]").eachAttr("value")).containsExactly("u-01", "u-03");
		assertThat(picked.selectFirst("#selection-bar").text()).contains("2 of ").contains("Change 2 users…");
	}

	@Test
	void leavesOutWhatIsNoLongerTicked() {
		String add = this.pages.path("/selection/add");
		this.pages.follow(add, "id", "u-01", "id", "u-02");
		assertThat(this.pages.page(users("")).select("input[name=was]").eachAttr("value")).containsExactly("u-01",
				"u-02");
		this.pages.follow(add, "was", "u-01", "was", "u-02", "id", "u-02");
		assertThat(ticked()).containsExactly("u-02");
	}

	@Test
	void changesOnlyWhatItsReaderChangedOnAnOldPage() {
		String add = this.pages.path("/selection/add");
		this.pages.follow(add, "id", "u-01", "id", "u-02");
		this.pages.follow(add, "was", "u-01", "was", "u-02", "id", "u-02", "id", "u-03");
		this.pages.follow(add, "shown", "u-01", "shown", "u-02", "shown", "u-03", "shown", "u-04", "was", "u-01", "id",
				"u-01", "id", "u-04");
		assertThat(ticked()).containsExactly("u-02", "u-03", "u-04");
	}

	@Test
	void takesThePageThenAllThatMatch() {
		Document page = this.pages.page(users("?tier=Basic&size=25"));
		List<String> buttons = page.select("#ticks button[formaction]").eachAttr("formaction");
		String[] shown = page.select("input[name=shown]")
			.eachAttr("value")
			.stream()
			.flatMap((id) -> Stream.of("shown", id))
			.toArray(String[]::new);
		Document whole = this.pages.page(this.pages.follow(buttons.getFirst(), shown));
		assertThat(whole.selectFirst("[data-offer]").hasAttr("hidden")).isFalse();
		assertThat(whole.selectFirst("#selection-bar").text()).startsWith("25 of ");
		Document all = this.pages.page(this.pages.follow(whole.selectFirst("[data-offer] button").attr("formaction")));
		assertThat(all.selectFirst("#selection-bar").text()).startsWith("63 of ");
		assertThat(all.selectFirst("[data-offer]")).isNull();
	}

	@Test
	void answersTheBackgroundWithTheBar() {
		Document bar = NorthwindPages
			.document(this.pages.sendInBackground(this.pages.path("/selection/add?tier=Basic"), "id", "u-01"));
		assertThat(bar.selectFirst("#selection-bar").attr("data-selected")).isEqualTo("1");
		assertThat(bar.selectFirst("form").attr("action")).endsWith("/selection/clear?tier=Basic");
		assertThat(bar.selectFirst("nav")).isNull();
	}

	@Test
	void showsAnAuditorTheTableWithoutTickBoxes() {
		NorthwindPages auditor = this.pages.by("auditor", "AUDITOR");
		Document page = auditor.page(users(""));
		assertThat(page.select(".user-table tbody tr")).hasSize(50);
		assertThat(page.select("input[type=checkbox][name=id], #ticks, #selection-bar")).isEmpty();
		assertThat(auditor.send(this.pages.path("/selection/add"), "id", "u-01")).hasStatus(403);
	}

	@Test
	void showsNamesAsTheyAre() {
		Document page = this.pages.page(users("?q=hara"));
		assertThat(page.selectFirst(".user-table .name-cell").text())
			.isEqualTo("<script>alert(1)</script> O'Hara ${7*7}");
		assertThat(page.select("main script")).isEmpty();
		assertThat(page.selectFirst("input[data-pick]").attr("aria-label")).contains("O'Hara ${7*7}");
	}

	@Test
	void saysWhatToDoWhenNobodyMatches() {
		Document page = this.pages.page(users("?q=nobody-like-this"));
		assertThat(page.selectFirst(".empty-state").text()).contains("Nobody matches", "Show all users");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?sort=unknown", "?size=abc", "?size=-1", "?after=broken", "?after=AAAA&before=BBBB",
			"?dir=sideways", "?alexa=perhaps", "?tier=none", "?tier=&type=", "?q=%25%27%22%5C", "?tier=a,b&tier=c",
			"?page=7&unknown=1", "?q=__%24%7B7*7%7D__::x", "?registration=%C3%A9%F0%9F%99%82" })
	void neverBreaksOnAnAddress(String query) {
		assertThat(this.pages.answer(users(query))).hasStatusOk();
	}

	@Test
	void doesNotKnowOtherAccounts() {
		assertThat(this.pages.answer("/accounts/nowhere/users")).hasStatus(404);
		assertThat(this.pages.send("/accounts/nowhere/selection/all")).hasStatus(404);
		assertThat(this.pages.answer("/accounts/nowhere/change")).hasStatus(404);
		assertThat(this.pages.answer("/accounts/nowhere/selection")).hasStatus(404);
	}

	private List<String> ticked() {
		return this.pages.page(users("")).select("input[data-pick][checked]").eachAttr("value");
	}

	private String users(String query) {
		return this.pages.path("/users" + query);
	}

}
