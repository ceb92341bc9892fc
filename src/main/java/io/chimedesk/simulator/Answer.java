package io.chimedesk.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;

/**
 * What goes back to the caller.
 *
 * @param length the length that the head promises; more than the body has, and the
 * connection breaks off in the middle
 */
record Answer(int status, Map<String, String> headers, byte[] body, int length, Delivery delivery) {

	private static final Answer NONE = new Answer(0, Map.of(), new byte[0], 0, Delivery.NONE);

	private static final int PROMISED = 500;

	private static final int KEPT = 15;

	Answer {
		headers = Map.copyOf(headers);
	}

	static Answer json(int status, Object body) {
		return of(status, "application/json", Json.MAPPER.writeValueAsBytes(body));
	}

	static Answer of(int status, String type, byte[] body) {
		return new Answer(status, Map.of("Content-Type", type), body, body.length, Delivery.WHOLE);
	}

	/**
	 * No answer: the connection is closed.
	 */
	static Answer none() {
		return NONE;
	}

	Answer with(String header, String value) {
		Map<String, String> more = new LinkedHashMap<>(this.headers);
		more.put(header, value);
		return new Answer(this.status, more, this.body, this.length, this.delivery);
	}

	Answer withStatus(int another) {
		return new Answer(another, this.headers, this.body, this.length, this.delivery);
	}

	Answer by(Delivery another) {
		return new Answer(this.status, this.headers, this.body, this.length, another);
	}

	/**
	 * The first half of the body, under a head that promises all of it.
	 */
	Answer cutOff() {
		return new Answer(this.status, this.headers, half(), this.length, this.delivery);
	}

	/**
	 * 15 bytes, under a head that promises 500.
	 */
	Answer overstated() {
		byte[] kept = Arrays.copyOf(this.body, Math.min(KEPT, this.body.length));
		return new Answer(this.status, this.headers, kept, PROMISED, this.delivery);
	}

	/**
	 * The first half of the body, under a head that promises no more.
	 */
	Answer truncated() {
		byte[] half = half();
		return new Answer(this.status, this.headers, half, half.length, this.delivery);
	}

	/**
	 * Whether the caller gets anything of it.
	 */
	boolean isSent() {
		return this.delivery != Delivery.NONE && this.delivery != Delivery.SILENCE;
	}

	void send(HttpExchange exchange) throws IOException {
		this.delivery.send(this, exchange);
	}

	/**
	 * Sends the head.
	 */
	OutputStream begin(HttpExchange exchange, long promised) throws IOException {
		this.headers.forEach(exchange.getResponseHeaders()::set);
		exchange.sendResponseHeaders(this.status, (promised == 0) ? -1 : promised);
		return exchange.getResponseBody();
	}

	private byte[] half() {
		return Arrays.copyOf(this.body, this.body.length / 2);
	}

}
