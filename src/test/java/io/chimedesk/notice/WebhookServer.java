package io.chimedesk.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A chat or ticket system that keeps what is sent to it.
 */
class WebhookServer implements AutoCloseable {

	private final HttpServer server;

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	private final CountDownLatch closed = new CountDownLatch(1);

	private int status = 200;

	WebhookServer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.setExecutor((task) -> Thread.ofVirtual().start(task));
		this.server.start();
	}

	String url(String path) {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + path;
	}

	/**
	 * Answers with that status from now on; with 0 not at all.
	 */
	void answersWith(int status) {
		this.status = status;
	}

	List<Call> calls() {
		return this.calls;
	}

	@Override
	public void close() {
		this.closed.countDown();
		this.server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.calls.add(new Call(exchange.getRequestURI().getPath(), header(exchange, "Timestamp"),
				header(exchange, "Signature"), header(exchange, "Delivery"), body));
		if (this.status == 0) {
			awaitClosing();
		}
		exchange.getResponseHeaders().add("Location", url("/elsewhere"));
		exchange.sendResponseHeaders(Math.max(this.status, 200), -1);
		exchange.close();
	}

	private void awaitClosing() {
		try {
			this.closed.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static String header(HttpExchange exchange, String name) {
		return String.valueOf(exchange.getRequestHeaders().getFirst("X-Chime-Desk-" + name));
	}

	/**
	 * One call as it came.
	 */
	record Call(String path, String timestamp, String signature, String delivery, String body) {
	}

}
