package io.chimedesk.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;

/**
 * Answers that the service would not give.
 */
final class Distortions {

	private static final int MANY = 100_000;

	private Distortions() {
	}

	static Answer json(String body) {
		return page("application/json", body);
	}

	static Answer page(String type, String body) {
		return Answer.of(200, type, body.getBytes(StandardCharsets.UTF_8));
	}

	static Answer noContent() {
		return Answer.of(204, "application/json", new byte[0]);
	}

	static Answer manyErrors() {
		WireError error = new WireError("stranger", "NotFound", "The user does not exist.");
		return Answer.json(200, Map.of("UserErrors", Collections.nCopies(MANY, error)));
	}

	static Answer redirect(int status) {
		return page("text/html", "").withStatus(status).with("Location", "/elsewhere");
	}

	static Answer refusal(int status, String type, String text) {
		return Answer.json(status, new Message(type, text)).with("x-amzn-ErrorType", type);
	}

	/**
	 * The body of an error that the front of AWS writes.
	 */
	private record Message(String code, String message) {
	}

}
