package io.chimedesk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Speaks HTTP by hand, so that a test can send what no client would.
 */
public record RawHttp(int port) {

	/**
	 * Sends these lines as they are and reads all that comes back.
	 */
	public Answer send(String... lines) {
		return send(String.join("\r\n", lines) + "\r\n\r\n");
	}

	public Answer get(String path, String... headers) {
		List<String> lines = new ArrayList<>(List.of("GET " + path + " HTTP/1.1", "Host: localhost"));
		lines.addAll(List.of(headers));
		lines.add("Connection: close");
		return send(lines.toArray(String[]::new));
	}

	public Answer post(String path, String body, String... headers) {
		List<String> lines = new ArrayList<>(List.of("POST " + path + " HTTP/1.1", "Host: localhost"));
		lines.addAll(List.of(headers));
		lines.add("Content-Type: application/x-www-form-urlencoded");
		lines.add("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length);
		lines.add("Connection: close");
		return send(String.join("\r\n", lines) + "\r\n\r\n" + body);
	}

	private Answer send(String text) {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
			socket.getOutputStream().flush();
			return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What came back.
	 */
	public record Answer(String text) {

		public int status() {
			return Integer.parseInt(this.text.split(" ", 3)[1]);
		}

		public Optional<String> header(String name) {
			String start = name.toLowerCase(Locale.ROOT) + ":";
			return head().lines()
				.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith(start))
				.map((line) -> line.substring(start.length()).strip())
				.findFirst();
		}

		public String head() {
			return this.text.substring(0, this.text.indexOf("\r\n\r\n"));
		}

		public String body() {
			return this.text.substring(this.text.indexOf("\r\n\r\n") + 4);
		}

	}

}
