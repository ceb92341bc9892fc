package io.chimedesk.operator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.chimedesk.testing.RawHttp;
import io.chimedesk.testing.RawHttp.Answer;
import io.chimedesk.testing.ServerTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A session on the wire (S16, S17, S19, S37).
 */
@ServerTest
class SessionOverHttpTests {

	@Value("${local.server.port}")
	private int port;

	private RawHttp http;

	@BeforeEach
	void connect() {
		this.http = new RawHttp(this.port);
	}

	@Test
	void afterSigningInOneIsWhereOneWantedUnderANewSession() {
		String before = cookie(this.http.get("/runs?page=2"));
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
