package io.chimedesk.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.chimedesk.ChimeDeskApplication;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Chime Desk in this process, and an administrator who uses its pages.
 */
final class Program implements AutoCloseable {

	private static final String BOUNDARY = "----chime-desk-bench";

	private final ConfigurableApplicationContext context;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient direct = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(Redirect.NORMAL)
		.build();

	private final URI address;

	private String token = "";

	private Program(ConfigurableApplicationContext context) {
		this.context = context;
		this.address = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
	}

	static Program start(SimulatedChime chime, List<String> store) throws IOException, InterruptedException {
		return start(chime, store, 0);
	}

	/**
	 * Starts it.
	 * @param callsPerSecond the ceiling of each account; 0 for none
	 */
	static Program start(SimulatedChime chime, List<String> store, int callsPerSecond)
			throws IOException, InterruptedException {
		List<String> arguments = new ArrayList<>(store);
		arguments.addAll(List.of("--server.port=0", "--chimedesk.chime.endpoint=" + chime.address(),
				"--chimedesk.simulator.enabled=false", "--chimedesk.chime.calls-per-second=" + callsPerSecond,
				"--chimedesk.web.allowed-hosts=localhost", "--spring.main.banner-mode=off",
				"--logging.level.root=warn"));
		Program program = new Program(
				new SpringApplicationBuilder(ChimeDeskApplication.class).run(arguments.toArray(String[]::new)));
		program.get("/login");
		program.post("/login", "username=admin&password=chime-desk-rehearsal");
		return program;
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	JdbcClient jdbc() {
		return this.context.getBean(JdbcClient.class);
	}

	Document get(String path) throws IOException, InterruptedException {
		return read(HttpRequest.newBuilder(this.address.resolve(path)).build());
	}

	/**
	 * Reads a page as it comes.
	 */
	String load(String path) throws IOException, InterruptedException {
		return check(this.client.send(HttpRequest.newBuilder(this.address.resolve(path)).build(), BodyHandlers.ofString()))
			.body();
	}

	Document post(String path, String fields) throws IOException, InterruptedException {
		String body = fields + "&_csrf=" + URLEncoder.encode(this.token, StandardCharsets.UTF_8);
		return post(path, "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
	}

	/**
	 * Sends a form without following where its answer leads to.
	 * @return the status of the answer
	 */
	int send(String path, String fields) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(this.address.resolve(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(fields + "&_csrf=" + URLEncoder.encode(this.token, StandardCharsets.UTF_8)))
			.build();
		return this.direct.send(request, BodyHandlers.discarding()).statusCode();
	}

	/**
	 * Uploads a file.
	 */
	Document upload(String path, String field, byte[] file) throws IOException, InterruptedException {
		String head = """
				--%1$s\r
				Content-Disposition: form-data; name="_csrf"\r
				\r
				%2$s\r
				--%1$s\r
				Content-Disposition: form-data; name="%3$s"; filename="users.csv"\r
				Content-Type: text/csv\r
				\r
				""".formatted(BOUNDARY, this.token, field);
		BodyPublisher body = BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(file),
				BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
		return post(path, "multipart/form-data; boundary=" + BOUNDARY, body);
	}

	private Document post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
		return read(HttpRequest.newBuilder(this.address.resolve(path)).header("Content-Type", type).POST(body).build());
	}

	private Document read(HttpRequest request) throws IOException, InterruptedException {
		HttpResponse<String> response = check(this.client.send(request, BodyHandlers.ofString()));
		Document page = Jsoup.parse(response.body(), response.uri().toString());
		Element field = page.selectFirst("input[name=_csrf]");
		this.token = (field != null) ? field.val() : this.token;
		return page;
	}

	private static HttpResponse<String> check(HttpResponse<String> response) {
		if (response.statusCode() != 200) {
			throw new IllegalStateException(response.uri() + " answered " + response.statusCode());
		}
		return response;
	}

	@Override
	public void close() {
		this.direct.close();
		this.client.close();
		this.context.close();
	}

}
