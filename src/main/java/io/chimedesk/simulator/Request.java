package io.chimedesk.simulator;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What came in, taken apart.
 *
 * @param path the decoded segments of the path
 * @param header gives the first value of a header, null if it is absent
 */
record Request(String method, List<String> path, Map<String, String> query, Function<String, @Nullable String> header,
		byte[] body) {

	/** Far more than 20 users with the longest IDs need. */
	private static final int MOST_BYTES = 1 << 20;

	static Request of(HttpExchange exchange) throws IOException {
		String[] segments = exchange.getRequestURI().getRawPath().substring(1).split("/", -1);
		List<String> path = Arrays.stream(segments).map((segment) -> decode(segment.replace("+", "%2B"))).toList();
		byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
		return new Request(exchange.getRequestMethod(), path, query(exchange.getRequestURI().getRawQuery()),
				exchange.getRequestHeaders()::getFirst, body);
	}

	/**
	 * The account or user ID in the path.
	 */
	String id(int segment) {
		String id = this.path.get(segment);
		if (id.isBlank()) {
			throw Refusal.BAD_REQUEST.because("An ID in the path is blank.");
		}
		return id;
	}

	/**
	 * The body as JSON of that type.
	 */
	<T> T body(Class<T> type) {
		try {
			T read = (this.body.length == 0) ? null : Json.MAPPER.readValue(this.body, type);
			if (read != null) {
				return read;
			}
		}
		catch (JacksonException ex) {
			throw Refusal.BAD_REQUEST.because("The body is not valid: " + ex.getOriginalMessage());
		}
		throw Refusal.BAD_REQUEST.because("The body is missing.");
	}

	private static Map<String, String> query(@Nullable String raw) {
		Map<String, String> query = new HashMap<>();
		for (String pair : (raw != null) ? raw.split("&") : new String[0]) {
			String[] sides = pair.split("=", 2);
			query.put(decode(sides[0]), (sides.length == 2) ? decode(sides[1]) : "");
		}
		return Map.copyOf(query);
	}

	private static String decode(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.BAD_REQUEST.because("The address is not well encoded.");
		}
	}

}
