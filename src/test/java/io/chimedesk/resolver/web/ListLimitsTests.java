package io.chimedesk.resolver.web;

import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

import io.chimedesk.testing.RawHttp;
import io.chimedesk.testing.RawHttp.Answer;
import io.chimedesk.testing.ServerTest;
import jakarta.servlet.ServletContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How large a list may be, over the real web server (§9, S53, S54).
 */
@ServerTest
class ListLimitsTests {

	private static final int TEN_MEBIBYTES = 10 * 1024 * 1024;

	@Value("${local.server.port}")
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ServletContext context;

	private RawHttp http;

	private String session;

	private String path;

	private String token;

	@BeforeEach
	void signIn() {
		String accountId = UUID.randomUUID().toString();
		ListBrowser.addAccount(this.jdbc, accountId);
		this.http = new RawHttp(this.port);
		Answer login = this.http.get("/login");
		Answer in = this.http.post("/login", "username=helpdesk&password=chime-desk-rehearsal&_csrf=" + encoded(login),
				"Cookie: " + cookie(login), "Origin: http://localhost");
		this.session = cookie(in);
		this.path = "/accounts/" + accountId + "/lists";
		this.token = token(this.http.get(this.path, "Cookie: " + this.session));
	}

	@ParameterizedTest
	@CsvSource({ "0, 302", "1, 413" })
	void takesAFileOfTenMebibytesAndNotOneByteMore(int more, int status) {
		String line = "x".repeat(109) + "\n";
		String content = line.repeat(TEN_MEBIBYTES / line.length());
		Answer answer = file("x".repeat(TEN_MEBIBYTES + more - content.length() - 1) + "\n" + content);

		assertThat(answer.status()).isEqualTo(status);
		assertThat((more == 0) || answer.body().contains("larger than 10 MB")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1_200_000, 6_000_000 })
	void refusesWhatIsMuchTooLargeWithAPageThatABrowserGetsToSee(int more) {
		Answer answer = file("x\n".repeat((TEN_MEBIBYTES + more) / 2));

		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.body()).contains("A list may have up to 10 MB", "Reference");
	}

	@ParameterizedTest
	@ValueSource(ints = { 3_000_000, 10_000_000 })
	void takesAPasteUpToTheLimit(int length) {
		Answer answer = part("form-data; name=\"text\"", ("x".repeat(109) + "\n").repeat(length / 110));

		assertThat(answer.status()).isEqualTo(302);
	}

	@Test
	void refusesALargerPaste() {
		assertThat(part("form-data; name=\"text\"", "x\n".repeat(5_300_000)).status()).isEqualTo(413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", ",", ";", "@" })
	void refusesMegabytesInOneLine(String character) {
		Answer answer = file(character.repeat(10_000_000));

		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.body()).contains("is longer than 4,096 characters");
	}

	@Test
	void refusesMoreThanAHundredThousandRows() {
		Answer answer = file("user,license_type\n" + "a@x,Pro\n".repeat(100_001));

		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.body()).contains("more than 100,000 rows");
	}

	@Test
	void refusesThousandsOfParts() {
		String parts = "Content-Disposition: form-data; name=\"text\"\r\n\r\nx\r\n--edge\r\n".repeat(5_000);
		Answer answer = send("--edge\r\n" + parts + "Content-Disposition: form-data; name=\"z\"\r\n\r\n\r\n--edge--");

		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.body()).contains("Reference");
	}

	@Test
	void refusesWhatComesWithoutItsLength() {
		Answer answer = this.http.send("POST " + this.path + " HTTP/1.1", "Host: localhost", "Connection: close",
				"Cookie: " + this.session, "Content-Type: multipart/form-data; boundary=edge",
				"Transfer-Encoding: chunked", "", "5\r\nhello\r\n0");

		assertThat(answer.status()).isEqualTo(411);
		assertThat(answer.body()).contains("Reference");
	}

	@Test
	void holdsOtherFormsToTwoMegabytes() {
		Answer answer = this.http.post(this.path + "/" + UUID.randomUUID() + "/fix", "text=" + "x".repeat(2_200_000),
				"Cookie: " + this.session);

		assertThat(answer.status()).isEqualTo(413);
	}

	@Test
	void leavesNoTemporaryFile() throws IOException {
		file("PK\u0003\u0004" + "x".repeat(100_000));
		file("x\n".repeat(TEN_MEBIBYTES / 2 + 1));
		file("a@x\n".repeat(1_000));

		File folder = (File) this.context.getAttribute(ServletContext.TEMPDIR);
		try (Stream<Path> files = Files.walk(folder.toPath())) {
			assertThat(files.filter(Files::isRegularFile).map(Path::toString))
				.noneMatch((name) -> name.contains("upload"));
		}
	}

	@Test
	void takesALongAndOddNameOfAFile() {
		String name = "..%2F" + "\u00E4\u202E".repeat(150) + "<img onerror>.csv";

		assertThat(part("form-data; name=\"file\"; filename=\"" + name + "\"", "a@x\n").status()).isEqualTo(302);
	}

	private Answer file(String content) {
		return part("form-data; name=\"file\"; filename=\"list.csv\"\r\nContent-Type: image/png", content);
	}

	private Answer part(String disposition, String content) {
		return send("--edge\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + this.token
				+ "\r\n--edge\r\nContent-Disposition: " + disposition + "\r\n\r\n" + content + "\r\n--edge--");
	}

	private Answer send(String body) {
		return this.http.send("POST " + this.path + " HTTP/1.1", "Host: localhost", "Connection: close",
				"Cookie: " + this.session, "Content-Type: multipart/form-data; boundary=edge",
				"Content-Length: " + (body.getBytes(StandardCharsets.UTF_8).length + 4), "", body);
	}

	private static String token(Answer answer) {
		return Jsoup.parse(answer.body()).select("input[name=_csrf]").last().attr("value");
	}

	private static String encoded(Answer answer) {
		return URLEncoder.encode(token(answer), StandardCharsets.UTF_8);
	}

	private static String cookie(Answer answer) {
		return answer.header("Set-Cookie").orElseThrow().split(";")[0];
	}

}
