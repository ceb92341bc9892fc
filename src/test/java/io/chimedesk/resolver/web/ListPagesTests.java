package io.chimedesk.resolver.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.chimedesk.chime.ChimeUser;
import io.chimedesk.directory.Directory;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of lists without a script: taking, mending, using (§9, S52, S53).
 */
@PageTest
class ListPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Directory directory;

	private ListBrowser browser;

	@BeforeEach
	void open() {
		List<ChimeUser> users = new ArrayList<>();
		for (int number = 1; number <= 70; number++) {
			users.add(FakeChime.userNamed("u-%02d".formatted(number), (number % 10 == 0) ? "Pro" : "Basic"));
		}
		users.add(named("b-1", "Anna Schmidt"));
		users.add(named("j-1", "Anna Schmidt"));
		this.browser = ListBrowser.with(this.mvc, this.jdbc, this.directory, users);
	}

	@Test
	void statesFormatsAndLimitsUpFront() {
		Document page = this.browser.page(this.browser.lists());

		assertThat(page.selectFirst("#list-limits").text()).contains("100,000 rows", "10 MB", "UTF-8");
		assertThat(page.selectFirst("form[data-list-form]").attr("enctype")).isEqualTo("multipart/form-data");
		assertThat(page.selectFirst(".rail-entry[aria-current]").text()).startsWith("Users");
	}

	@Test
	void sortsTheRowsIntoGroups() {
		Document page = this.browser.page(this.browser.take("""
				user,department,license_type
				u-01,Sales,Pro
				u-02,Sales,Basic
				u-0l,Sales,Pro
				u-03,Sales,Platinum
				Anna Schmidt,Sales,Pro
				"""));

		assertThat(page.select(".list-tile").eachText()).containsExactly("1 found", "1 have it already", "1 ambiguous",
				"1 not found", "1 unreadable");
		assertThat(page.select(".list-rows tbody .list-line").eachText()).containsExactly("4", "5", "6");
		assertThat(page.text()).contains("Columns that do not matter here: department", "“Platinum” is no licence tier",
				"Add 1 to the selection");
	}

	@Test
	void takesTheNearestSpellingWithOneClick() {
		String list = this.browser.take("u-01@northwind.exampel\n");
		Element propose = this.browser.page(list).selectFirst("form.list-propose");
		assertThat(propose.text()).contains("did you mean", "Name of u-01");

		String back = this.browser.follow(propose.attr("action"), fields(propose));

		assertThat(this.browser.page(back).select(".list-tile").eachText()).containsExactly("1 found");
	}

	@Test
	void choosesAmongSeveral() {
		String list = this.browser.take("Anna Schmidt\n");
		Element choose = this.browser.page(list).selectFirst("form.list-propose");
		assertThat(choose.select("option").eachText()).hasSize(2).allMatch((text) -> text.startsWith("Anna Schmidt ·"));

		this.browser.follow(choose.attr("action"), "row", "1", "line", "1", "user", "j-1");

		assertThat(this.browser.page(list).selectFirst(".list-means").text()).contains("found", "j-1@");
	}

	@Test
	void mendsARowInPlaceOrLeavesItOut() {
		String list = this.browser.take("u\u200B-01\nnobody\n");
		Element fix = this.browser.page(list).selectFirst("form.list-fix");
		assertThat(fix.selectFirst("input[name=text]").val()).isEqualTo("u-01");

		String back = this.browser.follow(fix.attr("action"), fields(fix));
		assertThat(back).isEqualTo(list + "?group=open");
		this.browser.follow(list + "/leave-out", "row", "2", "line", "2");

		assertThat(this.browser.page(list).select(".list-tile").eachText()).containsExactly("1 found", "1 left out");
	}

	@Test
	void carriesTheUsersIntoTheSelection() {
		String list = this.browser.take("user,license_type\nu-01,Pro\nu-02,\nu-10,Pro\n");
		Element use = this.browser.page(list).selectFirst("form.action-bar");

		String selection = this.browser.follow(use.attr("action"), "group", "found", "mode", "ADD");

		assertThat(this.browser.page(selection).select("main tbody .name-cell").eachText())
			.containsExactly("Name of u-01", "Name of u-02");
	}

	@Test
	void leadsThroughAllRowsOfAGroup() {
		StringBuilder text = new StringBuilder();
		for (int number = 1; number <= 70; number++) {
			text.append("u-%02d\n".formatted(number));
		}
		String list = this.browser.take(text.toString());

		Document first = this.browser.page(list + "?group=found");
		Document second = this.browser.page(first.selectFirst("a[rel=next]").attr("href"));

		assertThat(first.select(".list-rows tbody tr")).hasSize(50);
		assertThat(second.select(".list-rows tbody tr")).hasSize(20);
		assertThat(second.selectFirst("a[rel=next]")).isNull();
	}

	@Test
	void showsWhatItWasGivenAsText() {
		String list = this.browser
			.take("<script>alert(1)</script>\n{{7*7}}\n${7*7}\n__${7*7}__\n' OR 1=1--\n${jndi:ldap://x}\n../../\n"
					+ "x".repeat(300) + "\n");
		Document page = this.browser.page(list);

		assertThat(page.select(".list-text").eachText())
			.startsWith("<script>alert(1)</script>", "{{7*7}}", "${7*7}", "__${7*7}__", "' OR 1=1--",
					"${jndi:ldap://x}", "../../")
			.allMatch((text) -> text.length() <= 80);
		assertThat(page.select("main script")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../etc/list.csv", "a.csv\u0000.exe", "\u202Evsc.list",
			"<img src=x onerror=alert(1)>.csv", "CON.csv", "C:\\lists\\list.csv", "" })
	void makesNothingOfTheNameOfAFile(String name) {
		MvcTestResult result = this.browser.upload(name, "u-01\n".getBytes(StandardCharsets.UTF_8));
		String list = String.valueOf(result.getResponse().getRedirectedUrl());
		Document page = this.browser.page(list);

		assertThat(page.selectFirst(".list-lead strong").text()).doesNotContain("/", "\\", "\u202E", "\u0000")
			.hasSizeLessThanOrEqualTo(80);
		assertThat(page.select("main img")).isEmpty();
	}

	@Test
	void cutsALongNameOfAFile() {
		MvcTestResult result = this.browser.upload("x".repeat(300) + ".csv", "u-01".getBytes(StandardCharsets.UTF_8));

		assertThat(this.browser.page(String.valueOf(result.getResponse().getRedirectedUrl()))
			.selectFirst(".list-lead strong")
			.text()).hasSize(80);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PK\u0003\u0004xl/workbook.xml", "%PDF-1.7", "<!doctype html><html>", "" })
	void refusesWhatIsNoListWithAPageOfItsOwn(String content) {
		MvcTestResult result = this.browser.upload("list.csv", content.getBytes(StandardCharsets.UTF_8));

		assertThat(result).hasStatus(422);
		assertThat(ListBrowser.text(result)).contains("notice-danger").doesNotContain("Exception");
	}

	@Test
	void keepsAPasteThatIsRefused() {
		MvcTestResult result = this.browser.send(this.browser.lists(), "text", "user,license_type\n\n");

		assertThat(result).hasStatus(422);
		assertThat(ListBrowser.text(result)).contains("No users found", "user,license_type");
	}

	@Test
	void asksWhichColumnIsWhich() {
		String list = this.browser.take("Konto;license_type\nu-01;Pro\nu-02;Pro\n");
		Document page = this.browser.page(list);
		assertThat(page.selectFirst("h1").text()).isEqualTo("Which column is which?");
		assertThat(page.select(".list-sample td").eachText()).startsWith("Konto", "license_type", "u-01");

		String again = this.browser.follow(list + "/mapping", "separator", "semicolon", "header", "yes", "column",
				"ignored", "column", "license_type");
		assertThat(again).contains("column=ignored&column=license_type");
		String read = this.browser.follow(list + "/mapping", "separator", "semicolon", "header", "yes", "column",
				"user", "column", "license_type");

		assertThat(this.browser.page(read).select(".list-tile").eachText()).containsExactly("2 found");
	}

	@Test
	void givesTheRowsAsAFileWithoutFormulas() {
		String list = this.browser.take("=1+1\nu-01\n@SUM(A1)\n");
		MvcTestResult file = this.browser.answer(list + "/rows.csv?group=not_found");

		assertThat(file).hasStatusOk().headers().hasValue("X-Content-Type-Options", "nosniff");
		assertThat(file.getResponse().getHeader("Content-Disposition"))
			.isEqualTo("attachment; filename=\"chime-desk-list.csv\"");
		assertThat(ListBrowser.text(file).lines()).containsExactly(
				"user,license_type,user_type,alexa_enabled,alexa_room_arn,line,group,reason,detail,user_id",
				"'=1+1,,,,,1,not_found,,,", "'@SUM(A1),,,,,3,not_found,,,");
	}

	@Test
	void givesATemplateThatItCanRead() {
		String template = ListBrowser.text(this.browser.answer(this.browser.lists() + "/template.csv"));

		assertThat(template.lines().findFirst()).hasValue("user,license_type,user_type,alexa_enabled,alexa_room_arn");
		assertThat(this.browser.page(this.browser.take(template)).select(".list-tile").eachText())
			.containsExactly("0 found", "2 not found");
	}

	@Test
	void knowsNoListOfSomebodyElse() {
		String list = this.browser.take("u-01\nnobody\n");
		ListBrowser admin = this.browser.by("somebody", "ADMIN");

		assertThat(admin.answer(list)).hasStatus(404);
		assertThat(admin.answer(list + "/rows.csv")).hasStatus(404);
		for (String action : List.of("fix", "accept", "choose", "leave-out", "use", "mapping")) {
			assertThat(admin.send(list + "/" + action, "row", "2", "mode", "ADD")).hasStatus(404);
		}
		assertThat(this.browser.by("auditor", "AUDITOR").answer(list)).hasStatus(403);
		assertThat(this.browser.answer(list.replace(this.browser.accountId(), "acc-northwind"))).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?group=nothing", "?after=x", "?group=found&after=99999999999", "?group=FOUND",
			"?after=-1", "?separator=x&header=perhaps&column=class" })
	void neverBreaksOnAnAddress(String query) {
		assertThat(this.browser.answer(this.browser.take("u-01\n") + query)).hasStatusOk();
	}

	private static String[] fields(Element form) {
		return form.select("input[name]:not([name=_csrf])")
			.stream()
			.flatMap((field) -> Stream.of(field.attr("name"), field.val()))
			.toArray(String[]::new);
	}

	private static ChimeUser named(String userId, String name) {
		ChimeUser user = FakeChime.userNamed(userId, "Basic");
		return new ChimeUser(userId, user.email(), name, user.tier(), user.type(), user.registration(),
				user.invitation(), user.alexaEnabled(), user.alexaRoomArn(), null, user.registeredOn(),
				user.invitedOn());
	}

}
