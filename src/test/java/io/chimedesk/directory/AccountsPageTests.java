package io.chimedesk.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.PageTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
		DirectoryFixture.copy(this.jdbc, this.directory, this.chime);
	}

	@Test
	void showsEachAccountWithItsUsersByTier() {
		Document page = get("/accounts", as("AUDITOR"));
		assertThat(page.select(".account-cards .card-title").eachText()).containsExactly("Northwind");
		assertThat(page.select(".tier-count").eachText()).containsExactly("Basic 60");
		assertThat(page.select(".copy-users").text()).isEqualTo("60 users");
		assertThat(page.select(".card-title a").attr("href")).isEqualTo("/accounts/acc-northwind/users");
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
		assertThat(get("/accounts", as("HELPDESK")).select("form[action$=/refresh]")).hasSize(2);
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
		assertThat(fragment.select(".copy-running").text()).contains("0 users so far");
		this.reader.carryOn(FakeChime.NORTHWIND, () -> false);
		assertThat(this.mvc.get().uri(REFRESH).header("HX-Request", "true").with(as("ADMIN"))).hasStatusOk()
			.hasHeader("HX-Refresh", "true");
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
		return this.jdbc.sql("select count(*) from audit_entry where action = 'directory.refresh-requested'")
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
