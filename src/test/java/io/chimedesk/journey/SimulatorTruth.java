package io.chimedesk.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
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

	private JsonNode get(String path) {
		return JsonMapper.shared().readTree(send(request(path).build()));
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
