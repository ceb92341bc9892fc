package io.chimedesk.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the simulator itself says, past the API that the program uses.
 */
record SimulatorTruth(int port) {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	/**
	 * The tier of each user of the account.
	 */
	Map<String, String> tiers(String accountId) {
		Map<String, String> tiers = new TreeMap<>();
		for (JsonNode user : get("/accounts/" + accountId + "/users").get("Users")) {
			tiers.put(user.get("UserId").asString(), user.get("LicenseType").asString());
		}
		return tiers;
	}

	/**
	 * The first users with that tier who object to nothing, by ID.
	 */
	List<String> willing(String accountId, String tier, int users) {
		List<String> willing = new ArrayList<>();
		for (JsonNode user : get("/accounts/" + accountId + "/users").get("Users")) {
			boolean person = user.get("UserType").asString().equals("PrivateUser")
					&& user.get("UserRegistrationStatus").asString().equals("Registered");
			if (person && !user.has("Trait") && user.get("LicenseType").asString().equals(tier)) {
				willing.add(user.get("UserId").asString());
			}
		}
		return willing.subList(0, users);
	}

	String accountNamed(String name) {
		for (JsonNode company : get("/state").get("Companies")) {
			JsonNode account = company.get("Account");
			if (account.get("Name").asString().startsWith(name)) {
				return account.get("AccountId").asString();
			}
		}
		throw new IllegalStateException("No account " + name);
	}

	/**
	 * Lets the next batch updates take that much longer.
	 */
	void slowDown(int calls, int millis) {
		String fault = """
				{"Operation":"BatchUpdateUser","Times":%d,"Ending":"Normal","DelayMillis":%d}""".formatted(calls,
				millis);
		send(request("/faults").POST(BodyPublishers.ofString(fault)).build());
	}

	/**
	 * Has batch updates refuse that user with that code, until the cause is removed.
	 * @return the number of the cause
	 */
	int refuse(String userId, String code) {
		String fault = """
				{"Operation":"BatchUpdateUser","Ending":"Normal","Applied":0,"Users":{"Code":"%s","UserIds":["%s"]}}"""
			.formatted(code, userId);
		return read(send(request("/faults").POST(BodyPublishers.ofString(fault)).build())).get("Number").asInt();
	}

	void removeCause(int number) {
		send(request("/faults?number=" + number).DELETE().build());
	}

	private JsonNode get(String path) {
		return read(send(request(path).build()));
	}

	private static JsonNode read(String json) {
		return JsonMapper.shared().readTree(json);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/_simulator" + path));
	}

	private static String send(HttpRequest request) {
		try {
			return HTTP.send(request, BodyHandlers.ofString()).body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
