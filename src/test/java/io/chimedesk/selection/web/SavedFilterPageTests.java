package io.chimedesk.selection.web;

import java.util.List;

import io.chimedesk.directory.Directory;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.PageTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Saving the filter of the list of users, and using it again.
 */
@PageTest
class SavedFilterPageTests {

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
				List.of(FakeChime.userNamed("u-1", "Pro"), FakeChime.userNamed("u-2", "Basic")));
		this.colleague = this.pages.by("colleague", "HELPDESK");
	}

	@Test
	void savesWhatTheListShowsAndOffersItAgain() {
		Document users = this.pages.page(users("?size=25&dir=desc&tier=Pro&unknown=1&sort=email&changed=5"));
		Element save = users.selectFirst("#saved-filters a.menu-apart");
		assertThat(this.pages.follow(this.pages.page(save.attr("href")).selectFirst(".saved-form").attr("action"),
				"name", "Pro by e-mail"))
			.isEqualTo(users("?tier=Pro&sort=email&dir=desc"));
		Document again = this.pages.page(users(""));
		Element saved = again.selectFirst("#saved-filters .menu-list a");
		assertThat(saved.text()).isEqualTo("Pro by e-mail");
		assertThat(saved.attr("href")).isEqualTo(users("?tier=Pro&sort=email&dir=desc"));
		Document applied = this.pages.page(saved.attr("href"));
		assertThat(applied.select("#saved-filters a[aria-current]")).hasSize(1);
		assertThat(applied.select("#saved-filters a.menu-apart")).isEmpty();
	}

	@Test
	void keepsWhatWasTypedWhenANameIsTaken() {
		save("Pro", "tier=Pro");
		MvcTestResult refused = this.pages.send(this.pages.path("/filters?tier=Basic"), "name", "pro");
		assertThat(refused).hasStatus(422);
		Document page = NorthwindPages.document(refused);
		assertThat(page.selectFirst("#saved-name").attr("value")).isEqualTo("pro");
		assertThat(page.selectFirst("#saved-refused").text()).isEqualTo("You have a filter of that name already.");
		assertThat(page.selectFirst(".saved-form").attr("action")).endsWith("/filters?tier=Basic");
	}

	@Test
	void renamesSharesAndDeletes() {
		save("Pro", "tier=Pro");
		submit("rename", "name", "All Pro");
		submit("share", "shared", "true");
		Document theirs = this.colleague.page(this.pages.path("/filters"));
		assertThat(theirs.selectFirst(".saved-text").text()).startsWith("All Pro by helpdesk-");
		assertThat(theirs.select(".saved-list form")).isEmpty();
		submit("share", "shared", "false");
		assertThat(this.colleague.page(this.pages.path("/filters")).select(".saved-list")).isEmpty();
		submit("delete");
		assertThat(this.pages.page(this.pages.path("/filters")).selectFirst(".empty-title").text())
			.isEqualTo("No filter is saved yet");
	}

	@Test
	void doesNotFindTheFilterOfAnother() {
		save("Pro", "tier=Pro");
		String rename = action("rename");
		assertThat(this.colleague.send(rename, "name", "Mine")).hasStatus(404);
		assertThat(this.colleague.send(rename.replace("rename", "share"), "shared", "true")).hasStatus(404);
		assertThat(this.colleague.send(rename.replace("rename", "delete"))).hasStatus(404);
		assertThat(this.pages.page(users("")).selectFirst("#saved-filters .menu-list").text()).isEqualTo("Pro");
	}

	@Test
	void letsAnAdminDeleteButNotChangeWhatIsShared() {
		save("Pro", "tier=Pro");
		submit("share", "shared", "true");
		Document page = this.pages.by("ada", "ADMIN").page(this.pages.path("/filters"));
		assertThat(page.select(".saved-list form").eachAttr("action")).singleElement().asString().endsWith("/delete");
	}

	@Test
	void letsAnAuditorUseWhatIsSharedAndSaveNothing() {
		save("Pro", "tier=Pro");
		submit("share", "shared", "true");
		NorthwindPages auditor = this.pages.by("eve", "AUDITOR");
		assertThat(auditor.page(users("?tier=Basic")).select("#saved-filters a").eachText())
			.containsExactly("Pro by " + owner(), "Manage saved filters", "Recipes");
		assertThat(auditor.page(this.pages.path("/filters?tier=Basic")).select("main form")).isEmpty();
		assertThat(auditor.send(this.pages.path("/filters?tier=Basic"), "name", "Mine")).hasStatus(403);
	}

	private void save(String name, String query) {
		this.pages.follow(this.pages.path("/filters?" + query), "name", name);
	}

	private void submit(String what, String... parameters) {
		assertThat(this.pages.follow(action(what), parameters)).isEqualTo(this.pages.path("/filters"));
	}

	private String action(String what) {
		return this.pages.page(this.pages.path("/filters"))
			.selectFirst(".saved-list form[action$=/" + what + "]")
			.attr("action");
	}

	private String owner() {
		return "helpdesk-" + this.pages.path("").split("/")[2];
	}

	private String users(String query) {
		return this.pages.path("/users" + query);
	}

}
