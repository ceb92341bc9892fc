package io.chimedesk.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

/**
 * The packaged jar as a process of its own, so that it can be killed.
 */
final class ProgramUnderTest implements AutoCloseable {

	private static final String JAR = System.getProperty("chimedesk.jar", "target/chime-desk-0.1.0-SNAPSHOT.jar");

	private static final Duration LONGEST_START = Duration.ofMinutes(3);

	private static final Duration LONGEST_END = Duration.ofSeconds(30);

	private final Process process;

	private final URI address;

	private ProgramUnderTest(Process process, URI address) {
		this.process = process;
		this.address = address;
	}

	/**
	 * Chime Desk on an H2 file in that folder, ready to be used.
	 */
	static ProgramUnderTest chimeDesk(Path folder, int port, URI chime) {
		ProgramUnderTest program = start(folder.resolve("desk.log"), port,
				List.of("-jar", JAR, "--server.port=" + port, "--chimedesk.data-dir=" + folder,
						"--chimedesk.chime.endpoint=" + chime, "--chimedesk.run.verify-delays=200ms,500ms,1s"));
		return program.ready("/actuator/health/readiness");
	}

	/**
	 * The simulator, which goes on while Chime Desk is down.
	 */
	static ProgramUnderTest simulator(Path folder, int port, int users) {
		ProgramUnderTest program = start(folder.resolve("simulator.log"), port,
				List.of("-cp", JAR, "-Dloader.main=io.chimedesk.simulator.SimulatorProcess",
						"org.springframework.boot.loader.launch.PropertiesLauncher", "--port=" + port,
						"--users=" + users, "--latency=150ms", "--rate=0", "--data-dir=" + folder));
		return program.ready("/_simulator/state");
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	URI address() {
		return this.address;
	}

	/**
	 * SIGKILL: no shutdown hook runs.
	 */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().completeOnTimeout(this.process, LONGEST_END.toSeconds(), TimeUnit.SECONDS).join();
		kill();
	}

	private static ProgramUnderTest start(Path log, int port, List<String> arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.add("-Xmx256m");
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		builder.environment().put("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
		builder.environment().put("AWS_SECRET_ACCESS_KEY", "rehearsal");
		try {
			return new ProgramUnderTest(builder.start(), URI.create("http://127.0.0.1:" + port));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ProgramUnderTest ready(String path) {
		HttpRequest request = HttpRequest.newBuilder(this.address.resolve(path)).build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			Awaitility.await()
				.atMost(LONGEST_START)
				.ignoreExceptionsInstanceOf(IOException.class)
				.until(() -> client.send(request, BodyHandlers.discarding()).statusCode() == 200);
		}
		return this;
	}

}
