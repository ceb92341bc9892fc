package io.chimedesk.directory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.PageTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The page of accounts and the refresh of a copy, for each role.
 */
@PageTest
class AccountsPageTests {

	private static final String REFRESH = "/accounts/" + FakeChime.NORTHWIND + "/refresh";

	private final MockMvcTester mvc;

	private final JdbcClient jdbc;

	private final FakeChime chime;

	private final Directory directory;

	private final RefreshReader reader;

	@Autowired
	AccountsPageTests(MockMvcTester mvc, JdbcClient jdbc, FakeChime chime, Directory directory, RefreshReader reader) {
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.chime = chime;
		this.directory = directory;
		this.reader = reader;
	}

	@BeforeEach
	@AfterEach
	void copyTheAccount() {
		this.chime.pagesOf(200);
		DirectoryFixture.copy(this.jdbc, this.directory, this.chime);
	}

	@Test
	void showsEachAccountWithItsUsersByTier() {
		// other tests may have left accounts of their own
		Elements card = get("/accounts", as("AUDITOR"))
			.select(".account-cards section:has(.card-title a[href=/accounts/acc-northwind/users])");
		assertThat(card.select(".card-title").eachText()).containsExactly("Northwind");
		assertThat(card.select(".tier-count").eachText()).containsExactly("Basic 60");
		assertThat(card.select(".copy-users").text()).isEqualTo("60 users");
	}

	@Test
	void anAuditorSeesNoButtonAndMayNotPost() {
		assertThat(get("/accounts", as("AUDITOR")).select("form[action$=/refresh]")).isEmpty();
		assertThat(post(REFRESH, as("AUDITOR"))).hasStatus(403);
		assertThat(post("/accounts/refresh", as("AUDITOR"))).hasStatus(403);
	}

	@Test
	void aRefreshIsBegunOnceAndJournalled() {
		long before = journalled();
		Document page = get("/accounts", as("HELPDESK"));
		assertThat(page.select("form[action=/accounts/refresh]")).hasSize(1);
		assertThat(page.select("form[action=%s]".formatted(REFRESH))).hasSize(1);
		assertThat(post(REFRESH, as("HELPDESK"))).hasStatus3xxRedirection().hasRedirectedUrl("/accounts");
		assertThat(post(REFRESH, as("HELPDESK"))).hasStatus3xxRedirection();
		assertThat(this.directory.refreshState(FakeChime.NORTHWIND).isRunning()).isTrue();
		assertThat(journalled()).isEqualTo(before + 1);
	}

	@Test
	void theLineMovesWhileARefreshIsUnderWay() {
		post(REFRESH, as("ADMIN"));
		MvcTestResult line = this.mvc.get().uri(REFRESH).header("HX-Request", "true").with(as("ADMIN")).exchange();
		assertThat(line).hasStatusOk().doesNotContainHeader("HX-Refresh");
		Document fragment = document(line);
		assertThat(fragment.select("[hx-trigger]").attr("hx-get")).startsWith(REFRESH);
		assertThat(fragment.select(".copy-running").text()).contains("no page yet", "0 of about 60 users");
		assertThat(fragment.select(".copy-running progress").attr("max")).isEqualTo("60");
		this.reader.carryOn(FakeChime.NORTHWIND, () -> false);
		assertThat(this.mvc.get().uri(REFRESH).header("HX-Request", "true").with(as("ADMIN"))).hasStatusOk()
			.hasHeader("HX-Refresh", "true");
	}

	@Test
	void progressIsToldInPagesUsersRateAndTimeLeft() {
		this.chime.pagesOf(20);
		post(REFRESH, as("ADMIN"));
		this.jdbc.sql("update directory_refresh set going_since = :since where status = 'RUNNING'")
			.param("since", OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(10))
			.update();
		this.chime.thenReadWell(1).thenFailRead(true, false, null);
		this.reader.carryOn(FakeChime.NORTHWIND, () -> false);
		String line = get("/accounts", as("ADMIN")).select(".copy-running").text();
		assertThat(line).contains("1 page ", "20 of about 60 users", "2 users/s", "about 2", "s left",
				"busy or in trouble", "scripted trouble");
	}

	@Test
	void aRefreshIsStoppedAndGoneOnWith() {
		this.chime.pagesOf(20);
		post(REFRESH, as("HELPDESK"));
		this.chime.thenReadWell(2).thenFailRead(true, true, Duration.ofSeconds(1));
		this.reader.carryOn(FakeChime.NORTHWIND, () -> false);
		assertThat(get("/accounts", as("HELPDESK")).select("form[action$=/stop]")).hasSize(1);
		assertThat(post(REFRESH + "/stop", as("HELPDESK"))).hasRedirectedUrl("/accounts");
		Document stopped = get("/accounts", as("HELPDESK"));
		assertThat(stopped.select(".copy-stopped").text()).contains("stopped after 2 pages with 40 users");
		assertThat(stopped.select("form[action$=/go-on] button").text()).isEqualTo("go on at page 3");
		assertThat(stopped.select("form[action$=/refresh] button").text()).contains("start anew");
		assertThat(post(REFRESH + "/go-on", as("HELPDESK"))).hasRedirectedUrl("/accounts");
		this.reader.carryOn(FakeChime.NORTHWIND, () -> false);
		assertThat(this.directory.refreshState(FakeChime.NORTHWIND).status()).isEqualTo(RefreshStatus.COMPLETE);
		assertThat(journalled("directory.refresh-stopped")).isPositive();
		assertThat(journalled("directory.refresh-resumed")).isPositive();
	}

	@Test
	void nothingIsStoppedTwice() {
		long before = journalled("directory.refresh-stopped");
		assertThat(post(REFRESH + "/stop", as("ADMIN"))).hasStatus3xxRedirection();
		assertThat(post(REFRESH + "/go-on", as("ADMIN"))).hasStatus3xxRedirection();
		assertThat(this.directory.refreshState(FakeChime.NORTHWIND).isRunning()).isFalse();
		assertThat(journalled("directory.refresh-stopped")).isEqualTo(before);
	}

	@Test
	void anAuditorSeesProgressAndNoWayToStopIt() {
		post(REFRESH, as("ADMIN"));
		Document page = get("/accounts", as("AUDITOR"));
		assertThat(page.select(".copy-running")).hasSize(1);
		assertThat(page.select("form[action*=/refresh]")).isEmpty();
		assertThat(post(REFRESH + "/stop", as("AUDITOR"))).hasStatus(403);
		assertThat(post(REFRESH + "/go-on", as("AUDITOR"))).hasStatus(403);
	}

	@Test
	void thePageSaysWhenAllAreReadAgain() {
		assertThat(get("/accounts", as("AUDITOR")).select("main").text()).contains("read again by itself, next");
	}

	@Test
	void withoutScriptTheProgressIsTheListItself() {
		assertThat(this.mvc.get().uri(REFRESH).with(as("ADMIN"))).hasRedirectedUrl("/accounts");
	}

	@Test
	void aFailureSaysWhatToDo() {
		this.chime.thenFailRead(false, false, null);
		post(REFRESH, as("ADMIN"));
		this.reader.carryOn(FakeChime.NORTHWIND, () -> false);
		String notice = get("/accounts", as("ADMIN")).select(".copy-failed").text();
		assertThat(notice).contains("Chime refused", "scripted trouble", "The earlier copy stays", "chime:ListUsers");
	}

	@Test
	void theUsersPageIsReturnedTo() {
		assertThat(this.mvc.post().uri(REFRESH).param("back", "users").with(as("ADMIN")).with(csrf()))
			.hasRedirectedUrl("/accounts/acc-northwind/users");
		assertThat(this.mvc.post().uri(REFRESH).param("back", "//evil.example").with(as("ADMIN")).with(csrf()))
			.hasRedirectedUrl("/accounts");
	}

	@Test
	void anUnknownAccountIsNotFound() {
		for (String account : List.of("nobody", "*", "' or 1=1--")) {
			assertThat(this.mvc.post().uri("/accounts/{id}/refresh", account).with(as("ADMIN")).with(csrf()))
				.hasStatus(404);
			assertThat(this.mvc.get().uri("/accounts/{id}/refresh", account).with(as("ADMIN"))).hasStatus(404);
		}
	}

	@Test
	void anEmptyListSaysWhatToDo() {
		this.jdbc.sql("update chime_account set gone = true").update();
		assertThat(get("/accounts", as("ADMIN")).select(".empty-state").text()).contains("No accounts", "credentials");
	}

	private long journalled() {
		return journalled("directory.refresh-requested");
	}

	private long journalled(String action) {
		return this.jdbc.sql("select count(*) from audit_entry where action = :action")
			.param("action", action)
			.query(Long.class)
			.single();
	}

	private Document get(String path, RequestPostProcessor operator) {
		return document(this.mvc.get().uri(path).with(operator).exchange());
	}

	private MvcTestResult post(String path, RequestPostProcessor operator) {
		return this.mvc.post().uri(path).with(operator).with(csrf()).exchange();
	}

	private static Document document(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	private static RequestPostProcessor as(String role) {
		return SecurityMockMvcRequestPostProcessors.user(role.toLowerCase(Locale.ROOT)).roles(role);
	}

}
