package io.chimedesk.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published model of the service, as the judge of what the simulator answers.
 */
final class ServiceModel {

	private final JsonNode model;

	ServiceModel() {
		try (InputStream in = ServiceModel.class.getResourceAsStream("/chime/chime-service-2.json")) {
			this.model = JsonMapper.shared().readTree(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<String> operations() {
		return List.copyOf(this.model.path("operations").propertyNames());
	}

	String method(String operation) {
		return http(operation).path("method").asString();
	}

	/**
	 * The address of an operation with these IDs in it.
	 */
	String path(String operation, String accountId, String userId) {
		return http(operation).path("requestUri")
			.asString()
			.replace("{accountId}", accountId)
			.replace("{userId}", userId);
	}

	int status(String operation) {
		return http(operation).path("responseCode").asInt(200);
	}

	/**
	 * The exceptions of an operation with their status.
	 */
	Map<String, Integer> errors(String operation) {
		return this.model.path("operations")
			.path(operation)
			.path("errors")
			.valueStream()
			.map((error) -> error.path("shape").asString())
			.collect(Collectors.toMap((shape) -> shape,
					(shape) -> shape(shape).path("error").path("httpStatusCode").asInt()));
	}

	/**
	 * What is wrong with an answer of an operation; nothing if it is as published.
	 */
	List<String> complaints(String operation, JsonNode answer) {
		return complaintsAbout(this.model.path("operations").path(operation).path("output").path("shape").asString(),
				answer);
	}

	List<String> complaintsAbout(String shape, JsonNode value) {
		List<String> complaints = new ArrayList<>();
		check(shape, value, shape, complaints);
		return complaints;
	}

	private void check(String name, JsonNode value, String where, List<String> complaints) {
		JsonNode shape = shape(name);
		switch (shape.path("type").asString()) {
			case "structure" -> structure(shape, value, where, complaints);
			case "list" -> list(shape, value, where, complaints);
			case "boolean" -> expect(value.isBoolean(), where + " is not a boolean", complaints);
			case "timestamp" -> expect(isInstant(value), where + " is not a timestamp with milliseconds", complaints);
			default -> text(shape, value, where, complaints);
		}
	}

	private void structure(JsonNode shape, JsonNode value, String where, List<String> complaints) {
		Set<String> members = Set.copyOf(shape.path("members").propertyNames());
		shape.path("required")
			.forEach((member) -> expect(value.has(member.asString()), where + " lacks " + member, complaints));
		for (Map.Entry<String, JsonNode> member : value.properties()) {
			String place = where + "." + member.getKey();
			expect(members.contains(member.getKey()), place + " is not published", complaints);
			if (members.contains(member.getKey())) {
				check(shape.path("members").path(member.getKey()).path("shape").asString(), member.getValue(), place,
						complaints);
			}
		}
	}

	private void list(JsonNode shape, JsonNode value, String where, List<String> complaints) {
		expect(value.isArray(), where + " is not a list", complaints);
		for (JsonNode item : value) {
			check(shape.path("member").path("shape").asString(), item, where + "[]", complaints);
		}
	}

	private static void text(JsonNode shape, JsonNode value, String where, List<String> complaints) {
		expect(value.isString(), where + " is not text", complaints);
		String text = value.asString("");
		if (shape.has("enum")) {
			expect(shape.path("enum").valueStream().anyMatch((known) -> known.asString().equals(text)),
					where + " has the unknown value " + text, complaints);
		}
		if (shape.has("pattern")) {
			expect(text.matches(shape.path("pattern").asString()), where + " does not match its pattern", complaints);
		}
	}

	private static boolean isInstant(JsonNode value) {
		return value.isString() && value.asString().matches("[0-9-]{10}T[0-9:]{8}\\.[0-9]{3}Z")
				&& Instant.parse(value.asString()).isAfter(Instant.EPOCH);
	}

	private static void expect(boolean fact, String complaint, List<String> complaints) {
		if (!fact) {
			complaints.add(complaint);
		}
	}

	private JsonNode http(String operation) {
		return this.model.path("operations").path(operation).path("http");
	}

	private JsonNode shape(String name) {
		JsonNode shape = this.model.path("shapes").path(name);
		if (shape.isMissingNode()) {
			throw new IllegalArgumentException("The model has no shape " + name);
		}
		return shape;
	}

}
