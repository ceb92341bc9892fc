package io.chimedesk.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.chimedesk.simulator.FaultBuilder;
import io.chimedesk.simulator.FaultLine;
import io.chimedesk.simulator.Simulator;
import io.chimedesk.simulator.SimulatorClient;
import io.chimedesk.simulator.SimulatorProperties;
import io.chimedesk.simulator.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A simulator on a port of its own that can be stopped and started, with enough ordinary
 * users for twenty in each scene.
 */
final class MatrixStage implements AutoCloseable {

	static final String NORTHWIND = "0a1f6e52-6c1d-4b0c-9d55-3f6c1b2a7e01";

	static final int USERS = 11_000;

	private static final int SCENE = 20;

	private final int port = freePort();

	private final Path folder;

	private Simulator simulator;

	private List<String> ordinary = List.of();

	private int scenes;

	MatrixStage(Path folder) {
		this.folder = folder;
		this.simulator = started();
	}

	String address() {
		return "http://127.0.0.1:" + this.port;
	}

	SimulatorClient control() {
		return new SimulatorClient(address());
	}

	/**
	 * Twenty Basic users that nothing is special about and that no scene has had yet.
	 */
	List<String> freshUsers() {
		if (this.ordinary.isEmpty()) {
			this.ordinary = users("/_simulator/accounts/" + NORTHWIND + "/users");
		}
		int first = SCENE * this.scenes++;
		return this.ordinary.subList(first, first + SCENE);
	}

	FaultLine play(FaultBuilder fault) {
		return control().switchOn(fault.build());
	}

	/**
	 * How often these lines of the script have met a call.
	 */
	List<Integer> fired(List<FaultLine> lines) {
		State state = control().state();
		return lines.stream()
			.map((line) -> Stream.concat(state.over().stream(), state.faults().stream())
				.filter((now) -> now.number() == line.number())
				.mapToInt(FaultLine::fired)
				.sum())
			.toList();
	}

	void stop() {
		this.simulator.close();
	}

	void startAgain() {
		this.simulator = started();
	}

	@Override
	public void close() {
		this.simulator.close();
	}

	private Simulator started() {
		return Simulator.start(new SimulatorProperties(this.port, USERS, Duration.ZERO, 0, 20180501L, false, true),
				this.folder, Clock.systemUTC());
	}

	private List<String> users(String path) {
		try (HttpClient http = HttpClient.newHttpClient()) {
			HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path)).build();
			JsonNode answer = JsonMapper.shared().readTree(http.send(request, BodyHandlers.ofString()).body());
			return answer.path("Users")
				.valueStream()
				.filter((user) -> user.path("Trait").isMissingNode())
				.filter((user) -> user.path("LicenseType").asString().equals("Basic"))
				.filter((user) -> user.path("UserRegistrationStatus").asString().equals("Registered"))
				.map((user) -> user.path("UserId").asString())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
