package io.chimedesk.operator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.chimedesk.testing.RawHttp;
import io.chimedesk.testing.RawHttp.Answer;
import io.chimedesk.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the real web server answers before, around and instead of the application (S26,
 * S33, S38, S55).
 */
@ServerTest
class DoorTests {

	private static final Map<String, String> ALWAYS = Map.of("Content-Security-Policy",
			SecurityHeaders.CONTENT_SECURITY_POLICY, "X-Content-Type-Options", "nosniff", "Referrer-Policy",
			"same-origin", "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin");

	@Value("${local.server.port}")
	private int port;

	private RawHttp http;

	@BeforeEach
	void connect() {
		this.http = new RawHttp(this.port);
	}

	@ParameterizedTest
	@CsvSource({ "/login, 200", "/, 302", "/unknown, 302", "/assets/icons.svg, 200", "/assets/nothing.js, 404",
			"/webjars/nothing, 404", "/setup, 404", "/login;jsessionid=1, 400", "/a//b, 400", "/%2e%2e/x, 400",
			"/a%zz, 400", "/a|b, 400", "/actuator/health/readiness, 200", "/actuator/env, 302" })
	void eachClassOfAnswersHasTheHeaders(String path, int status) {
		Answer answer = this.http.get(path);
		assertThat(answer.status()).isEqualTo(status);
		assertHeaders(answer);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "DELETE", "TRACE", "PATCH", "OPTIONS", "PROPFIND" })
	void onlyGetHeadAndPostAreAnswered(String method) {
		Answer answer = this.http.send(method + " / HTTP/1.1", "Host: localhost", "Connection: close");
		assertThat(answer.status()).isBetween(400, 405);
		assertHeaders(answer);
	}

	@Test
	void aForeignHostIsRefusedAndNotRepeated() {
		Answer answer = this.http.send("GET / HTTP/1.1", "Host: evil.example", "Connection: close");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).doesNotContain("evil.example").contains("Reference");
		assertHeaders(answer);
	}

	@Test
	void whatIsNotHttpGetsOurPage() {
		for (String line : List.of("GET / HTTP/1.1\r\nHost: a b", "G\u0001T / HTTP/1.1\r\nHost: localhost",
				"GET / HTTP/1.1\r\nHost: localhost\r\nHost: other")) {
			Answer answer = this.http.send(line, "Connection: close");
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.text()).doesNotContainIgnoringCase("tomcat").doesNotContain("Exception");
			assertHeaders(answer);
		}
	}

	@Test
	void tooManyParametersGetAClearPage() {
		String body = IntStream.range(0, 1_001).mapToObj((i) -> "p" + i + "=1").collect(Collectors.joining("&"));
		Answer answer = this.http.post("/login", body);
		assertThat(answer.status()).isIn(400, 413);
		assertThat(answer.header("Location")).isEmpty();
		assertThat(answer.body()).contains("Reference");
	}

	@Test
	void tooLargeAFormGetsAClearPage() {
		Answer answer = this.http.post("/login", "text=" + "x".repeat(3_000_000));
		assertThat(answer.status()).isIn(400, 413);
		assertThat(answer.body()).contains("Reference");
	}

	@ParameterizedTest
	@ValueSource(strings = { "q.x=1", "id%5B300%5D=x", "token.x=1", "q%5B%5D=1", "class.module=1", "q=a%00b" })
	void aNameThatReachesIntoARecordGetsAClearPage(String parameter) {
		for (Answer answer : List.of(this.http.get("/login?" + parameter), this.http.get("/setup?" + parameter),
				this.http.post("/login", parameter), multipart(parameter))) {
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.body()).contains("Reference");
			assertHeaders(answer);
		}
	}

	@Test
	void aPartOfAnUploadIsNamedAsAnyField() {
		Answer refused = upload("form-data; name=\"q.x\"; filename=\"a.csv\"", "x");
		Answer heard = upload("form-data; name=\"file\"; filename=\"a.csv\"", "x");

		assertThat(refused.status()).isEqualTo(400);
		assertThat(heard.status()).isNotEqualTo(400);
	}

	@Test
	void redirectsStayOnOurHost() {
		Answer answer = this.http.get("/runs", "X-Forwarded-Host: evil.example");
		assertThat(answer.header("Location")).hasValue("/login");
	}

	@Test
	void aPageIsNeverStoredButAssetsAre() {
		assertThat(this.http.get("/login").header("Cache-Control").orElseThrow()).contains("no-store");
		assertThat(this.http.get("/assets/icons.svg").header("Cache-Control")).hasValue("max-age=31536000");
	}

	@Test
	void theSessionStaysInItsCookie() {
		Answer answer = this.http.get("/login");
		assertThat(answer.header("Set-Cookie").orElseThrow()).contains("HttpOnly").contains("SameSite=Lax");
		assertThat(answer.text()).doesNotContainIgnoringCase("jsessionid");
	}

	private Answer multipart(String parameter) {
		String[] decoded = URLDecoder.decode(parameter, StandardCharsets.UTF_8).split("=");
		return upload("form-data; name=\"" + decoded[0] + "\"", decoded[1]);
	}

	private Answer upload(String disposition, String content) {
		String body = "--edge\r\nContent-Disposition: " + disposition + "\r\n\r\n" + content + "\r\n--edge--\r\n";
		return this.http.send("POST /login HTTP/1.1", "Host: localhost", "Connection: close",
				"Content-Type: multipart/form-data; boundary=edge", "Content-Length: " + body.length(), "", body);
	}

	private static void assertHeaders(Answer answer) {
		ALWAYS.forEach(
				(name, value) -> assertThat(answer.header(name)).as("%s of %s", name, answer.head()).hasValue(value));
		assertThat(answer.header("Permissions-Policy")).isPresent();
	}

}
