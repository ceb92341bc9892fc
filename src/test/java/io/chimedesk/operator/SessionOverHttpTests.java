package io.chimedesk.operator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.chimedesk.testing.RawHttp;
import io.chimedesk.testing.RawHttp.Answer;
import io.chimedesk.testing.ServerTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A session on the wire (S16, S17, S19, S37).
 */
@ServerTest
class SessionOverHttpTests {

	@Value("${local.server.port}")
	private int port;

	private static final String PAGE = "Accept: text/html,application/xhtml+xml";

	private RawHttp http;

	@BeforeEach
	void connect() {
		this.http = new RawHttp(this.port);
	}

	@Test
	void afterSigningInOneIsWhereOneWantedUnderANewSession() {
		String before = cookie(this.http.get("/runs?page=2", PAGE));
		Answer answer = signIn(before);
		assertThat(answer.header("Location").orElseThrow()).matches("(http://localhost)?/runs\\?page=2(&continue)?");
		assertThat(cookie(answer)).isNotEqualTo(before);
		assertThat(this.http.get("/", "Cookie: " + before).header("Location")).hasValue("/login");
		assertThat(this.http.get("/", "Cookie: " + cookie(answer)).status()).isEqualTo(200);
	}

	@Test
	void theCookieIsWorthNothingAfterSigningOut() {
		String session = cookie(signIn(cookie(this.http.get("/login"))));
		Answer out = this.http.post("/logout", "_csrf=" + token("/", session), "Cookie: " + session);
		assertThat(out.header("Clear-Site-Data")).hasValue("\"cache\", \"cookies\"");
		assertThat(this.http.get("/", "Cookie: " + session).header("Location")).hasValue("/login");
	}

	@Test
	void aFullErrorPageCarriesAReferenceAndNoReason() {
		String session = cookie(signIn(cookie(this.http.get("/login"))));
		Answer answer = this.http.get("/unknown", "Cookie: " + session);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.body()).contains("There is no such page", "Reference", "Sign out")
			.doesNotContain("Exception");
	}

	@Test
	void theLinkBackIsNeverTakenFromTheRequest() {
		String session = cookie(this.http.get("/login?continue=//evil.example"));
		assertThat(signIn(session).header("Location")).hasValue("/");
	}

	@ParameterizedTest
	@CsvSource({ "/favicon.ico, 'text/html'", "/apple-touch-icon.png, 'text/html'", "/runs/1/progress, '*/*'",
			"/runs, 'application/json'", "/actuator/env, 'text/html'" })
	void whatABrowserFetchesByItselfIsNowhereToGoBackTo(String path, String accept) {
		String session = cookie(this.http.get("/login"));
		this.http.get(path, "Accept: " + accept, "Cookie: " + session);

		assertThat(signIn(session).header("Location")).hasValue("/");
	}

	@Test
	void aFormFromAPageThatWasOpenForTooLongLeadsBackToIt() {
		String session = cookie(signIn(cookie(this.http.get("/login"))));

		Answer answer = this.http.post("/accounts/refresh", "_csrf=old", "Cookie: " + session,
				"Referer: http://localhost:" + this.port + "/runs?q=a%20b");

		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("Location")).hasValue("/runs?q=a%20b");
		assertThat(this.http.get("/runs?q=a%20b", "Cookie: " + session).body()).contains("open for too long");
		assertThat(this.http.get("/runs", "Cookie: " + session).body()).doesNotContain("open for too long");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/runs", "http://localhost//evil.example", "http://localhost/login",
			"/\\\\evil.example", "mailto:a@example.com", "http://localhost" })
	void thePageToGoBackToIsOneOfOurs(String referer) {
		String session = cookie(signIn(cookie(this.http.get("/login"))));

		Answer answer = this.http.post("/accounts/refresh", "_csrf=old", "Cookie: " + session, "Referer: " + referer);

		assertThat(answer.header("Location")).hasValue("/");
	}

	@Test
	void whoIsNotSignedInAnyMoreLearnsItOnTheSignInPage() {
		Answer answer = this.http.post("/accounts/refresh", "_csrf=old", "Cookie: chime-desk=b2xk");

		assertThat(answer.header("Location")).hasValue("/login?expired");
		assertThat(this.http.get("/login?expired").body()).contains("open for too long. Sign in again");
	}

	@Test
	void aPartOfAPageIsStillRefused() {
		String session = cookie(signIn(cookie(this.http.get("/login"))));

		assertThat(this.http.post("/accounts/refresh", "_csrf=old", "HX-Request: true", "Cookie: " + session).status())
			.isEqualTo(403);
	}

	@Test
	void whoIsSignedInNeedsNoSignInPage() {
		String session = cookie(signIn(cookie(this.http.get("/login"))));

		assertThat(this.http.get("/login", "Cookie: " + session).header("Location")).hasValue("/");
	}

	private Answer signIn(String session) {
		String body = "username=admin&password=" + DemoOperators.PASSPHRASE + "&_csrf=" + token("/login", session);
		return this.http.post("/login", body, "Cookie: " + session, "Origin: http://localhost");
	}

	private String token(String path, String session) {
		String html = this.http.get(path, "Cookie: " + session).body();
		String token = Jsoup.parse(html).select("input[name=_csrf]").attr("value");
		return URLEncoder.encode(token, StandardCharsets.UTF_8);
	}

	private static String cookie(Answer answer) {
		return answer.header("Set-Cookie").orElseThrow().split(";")[0];
	}

}
