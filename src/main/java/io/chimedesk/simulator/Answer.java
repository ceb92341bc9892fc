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
record Answer(int status, Map<String, String> headers, byte[] body, int length) {

	private static final Answer NONE = new Answer(0, Map.of(), new byte[0], 0);

	Answer {
		headers = Map.copyOf(headers);
	}

	static Answer json(int status, Object body) {
		return of(status, "application/json", Json.MAPPER.writeValueAsBytes(body));
	}

	static Answer of(int status, String type, byte[] body) {
		return new Answer(status, Map.of("Content-Type", type), body, body.length);
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
		return new Answer(this.status, more, this.body, this.length);
	}

	/**
	 * The first half of the body, under a head that promises all of it.
	 */
	Answer cutOff() {
		return new Answer(this.status, this.headers, Arrays.copyOf(this.body, this.body.length / 2), this.length);
	}

	void send(HttpExchange exchange) throws IOException {
		if (this.status == 0) {
			return;
		}
		this.headers.forEach(exchange.getResponseHeaders()::set);
		exchange.sendResponseHeaders(this.status, (this.length == 0) ? -1 : this.length);
		OutputStream out = exchange.getResponseBody();
		out.write(this.body);
		out.flush();
	}

}
