package io.chimedesk.run.kill;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Uses the pages as somebody without JavaScript would: links and forms.
 */
final class DeskBrowser implements AutoCloseable {

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private URI address;

	private String token = "";

	DeskBrowser(URI address) {
		this.address = address;
	}

	void signIn(String username, String passphrase) throws IOException, InterruptedException {
		get("/login");
		post("/login", Map.of("username", username, "password", passphrase));
		get("/accounts");
	}

	/**
	 * Goes on at another instance, still signed in.
	 */
	void moveTo(URI other) {
		this.address = other;
	}

	Document get(String path) throws IOException, InterruptedException {
		return read(
				this.client.send(HttpRequest.newBuilder(this.address.resolve(path)).build(), BodyHandlers.ofString()));
	}

	String text(String path) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(this.address.resolve(path)).build(), BodyHandlers.ofString())
			.body();
	}

	Document post(String path, Map<String, String> fields) throws IOException, InterruptedException {
		Map<String, String> all = new HashMap<>(fields);
		all.put("_csrf", this.token);
		String body = all.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		HttpRequest request = HttpRequest.newBuilder(this.address.resolve(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body))
			.build();
		return read(this.client.send(request, BodyHandlers.ofString()));
	}

	@Override
	public void close() {
		this.client.close();
	}

	private Document read(HttpResponse<String> response) {
		assertThat(response.statusCode()).as("%s%n%s", response.uri(), response.body()).isEqualTo(200);
		Document page = Jsoup.parse(response.body(), response.uri().toString());
		Element field = page.selectFirst("input[name=_csrf]");
		this.token = (field != null) ? field.val() : this.token;
		return page;
	}

}
