package io.chimedesk.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.chime.ChimeClient;
import software.amazon.awssdk.services.chime.model.BatchUpdateUserResponse;
import software.amazon.awssdk.services.chime.model.License;
import software.amazon.awssdk.services.chime.model.UpdateUserRequestItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A simulator on a free port, with the real SDK and plain HTTP to talk to it.
 */
final class RunningSimulator implements AutoCloseable {

	static final SimulatorProperties QUICK = new SimulatorProperties(0, 500, Duration.ZERO, 0, 20180501L, false, true);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient http = HttpClient.newHttpClient();

	private final Simulator simulator;

	private final ChimeClient chime;

	RunningSimulator(SimulatorProperties properties, Path folder) {
		this.simulator = Simulator.start(properties, folder, Clock.systemUTC());
		this.chime = ChimeClient.builder()
			.endpointOverride(URI.create(this.simulator.address()))
			.region(Region.US_EAST_1)
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("rehearsal", "rehearsal")))
			.httpClientBuilder(Apache5HttpClient.builder())
			.overrideConfiguration((override) -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
			.build();
	}

	static RunningSimulator start(Path folder) {
		return new RunningSimulator(QUICK, folder);
	}

	ChimeClient chime() {
		return this.chime;
	}

	SimulatorClient control() {
		return new SimulatorClient(this.simulator.address());
	}

	String account(String name) {
		return this.chime.listAccounts((request) -> request.name(name)).accounts().getFirst().accountId();
	}

	/**
	 * The ID of the first user that is special in this way.
	 */
	String special(String trait) {
		return control().state()
			.traits()
			.stream()
			.filter((special) -> special.trait().name().equals(trait))
			.findFirst()
			.orElseThrow()
			.examples()
			.getFirst()
			.userId();
	}

	/**
	 * IDs of users of the first account that nothing is special about.
	 */
	List<String> ordinary(int count) {
		return truths().filter((user) -> user.path("Trait").isMissingNode())
			.limit(count)
			.map((user) -> user.path("UserId").asString())
			.toList();
	}

	JsonNode truth(String userId) {
		return truths().filter((user) -> user.path("UserId").asString().equals(userId)).findFirst().orElseThrow();
	}

	/**
	 * The users of the first account as the simulator knows them.
	 */
	Stream<JsonNode> truths() {
		String path = "/_simulator/accounts/" + account("Northwind") + "/users";
		return json(send("GET", path, "")).path("Users").valueStream();
	}

	BatchUpdateUserResponse set(License tier, List<String> userIds) {
		return set(account("Northwind"), tier, userIds);
	}

	BatchUpdateUserResponse set(String accountId, License tier, List<String> userIds) {
		List<UpdateUserRequestItem> items = userIds.stream()
			.map((id) -> UpdateUserRequestItem.builder().userId(id).licenseType(tier).build())
			.toList();
		return this.chime.batchUpdateUser((request) -> request.accountId(accountId).updateUserRequestItems(items));
	}

	/**
	 * The same by somebody who waits for half a second only.
	 */
	BatchUpdateUserResponse impatient(License tier, List<String> userIds) {
		List<UpdateUserRequestItem> items = userIds.stream()
			.map((id) -> UpdateUserRequestItem.builder().userId(id).licenseType(tier).build())
			.toList();
		String accountId = account("Northwind");
		return this.chime.batchUpdateUser((request) -> request.accountId(accountId)
			.updateUserRequestItems(items)
			.overrideConfiguration((call) -> call.apiCallAttemptTimeout(Duration.ofMillis(500))));
	}

	/**
	 * A plain request that carries an Authorization.
	 */
	HttpResponse<String> send(String method, String path, String body) {
		return send(method, path, body, Map.of("Authorization", "AWS4-HMAC-SHA256 whatever"));
	}

	HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.simulator.address() + path))
			.method(method,
					body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
		headers.forEach(request::header);
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static JsonNode json(HttpResponse<String> response) {
		return JSON.readTree(response.body());
	}

	@Override
	public void close() {
		this.chime.close();
		this.http.close();
		this.simulator.close();
	}

}
