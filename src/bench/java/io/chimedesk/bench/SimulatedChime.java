package io.chimedesk.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.chimedesk.simulator.SimulatorProcess;
import org.awaitility.Awaitility;

/**
 * The simulator as a process of its own, without a rate and, unless it is asked for, without
 * latency.
 */
record SimulatedChime(Process process, URI address) implements AutoCloseable {

	private static final Duration LONGEST_START = Duration.ofMinutes(2);

	static SimulatedChime withUsers(int users) throws IOException {
		return withUsers(users, Duration.ZERO);
	}

	static SimulatedChime withUsers(int users, Duration latency) throws IOException {
		int port = freePort();
		Path folder = Files.createTempDirectory("chime-desk-bench");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), SimulatorProcess.class.getName(), "--port=" + port,
				"--users=" + users, "--traits=false", "--latency=" + latency.toMillis() + "ms", "--rate=0", "--data-dir=" + folder)
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("simulator.log").toFile())
			.start();
		SimulatedChime chime = new SimulatedChime(process, URI.create("http://127.0.0.1:" + port));
		chime.awaitReady();
		return chime;
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

	private void awaitReady() {
		HttpRequest request = HttpRequest.newBuilder(this.address.resolve("/_simulator/state")).build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			Awaitility.await()
				.atMost(LONGEST_START)
				.ignoreExceptionsInstanceOf(IOException.class)
				.until(() -> client.send(request, BodyHandlers.discarding()).statusCode() == 200);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
