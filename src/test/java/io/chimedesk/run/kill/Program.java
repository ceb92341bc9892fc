package io.chimedesk.run.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

/**
 * A program as a process of its own, so that it can be killed.
 */
final class Program implements AutoCloseable {

	private static final Duration LONGEST_START = Duration.ofMinutes(3);

	private static final Duration LONGEST_END = Duration.ofSeconds(30);

	private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final Process process;

	private final URI address;

	private Program(Process process, URI address) {
		this.process = process;
		this.address = address;
	}

	/**
	 * Starts it; it need not be ready, nor become it.
	 * @param log what it says is added there
	 * @param arguments those of {@code java}
	 */
	static Program start(Path log, int port, List<String> arguments) {
		List<String> command = new ArrayList<>();
		command.add(java().toString());
		command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		builder.environment().put("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
		builder.environment().put("AWS_SECRET_ACCESS_KEY", "rehearsal");
		try {
			return new Program(bound(builder.start()), URI.create("http://127.0.0.1:" + port));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Path java() {
		return Path.of(System.getProperty("java.home"), "bin", "java");
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Waits until that page is there.
	 * @return when it was
	 * @throws ProgramEnded if the program ended before
	 */
	Instant ready(String path) {
		HttpRequest request = HttpRequest.newBuilder(this.address.resolve(path)).build();
		return Awaitility.await()
			.atMost(LONGEST_START)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(50))
			.ignoreExceptionsInstanceOf(IOException.class)
			.until(() -> {
				if (!isAlive()) {
					throw new ProgramEnded();
				}
				return (CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200) ? Instant.now()
						: Instant.MIN;
			}, (time) -> time.isAfter(Instant.MIN));
	}

	URI address() {
		return this.address;
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/**
	 * SIGKILL: no shutdown hook runs.
	 */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	/**
	 * SIGTERM.
	 */
	void terminate() {
		this.process.destroy();
	}

	/**
	 * Whether it ends within that time.
	 */
	boolean endsWithin(Duration time) throws InterruptedException {
		return this.process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
	}

	/**
	 * What it occupies of the machine.
	 */
	Footprint footprint(Path temporary) throws IOException {
		Path self = Path.of("/proc", Long.toString(this.process.pid()));
		return new Footprint(count(self.resolve("fd")), count(self.resolve("task")), count(temporary));
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().completeOnTimeout(this.process, LONGEST_END.toSeconds(), TimeUnit.SECONDS).join();
		kill();
	}

	/**
	 * It does not outlive the driver.
	 */
	private static Process bound(Process process) {
		try {
			Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
		}
		catch (IllegalStateException ex) {
			process.destroyForcibly();
		}
		return process;
	}

	private static long count(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.count();
		}
	}

	/**
	 * What a program occupies of the machine (I14).
	 */
	record Footprint(long files, long threads, long temporaryFiles) {

		private static final long TOLERANCE = 40;

		/**
		 * Whether that is not clearly more than it was.
		 */
		boolean isBackTo(Footprint before) {
			return this.files <= before.files + TOLERANCE && this.threads <= before.threads + TOLERANCE
					&& this.temporaryFiles <= before.temporaryFiles;
		}

	}

	/**
	 * It will never be ready.
	 */
	static final class ProgramEnded extends RuntimeException {

	}

}
