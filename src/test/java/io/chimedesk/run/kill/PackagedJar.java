package io.chimedesk.run.kill;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jar as it was packaged, laid out by its own tools so that it starts fast, with the
 * agent beside it.
 */
final class PackagedJar {

	private static final Path JAR = Path
		.of(System.getProperty("chimedesk.jar", "target/chime-desk-0.1.0-SNAPSHOT.jar"));

	private final Path unpacked;

	private final Path archive;

	private final Path agent;

	private PackagedJar(Path folder) {
		this.unpacked = folder.resolve("unpacked").resolve(JAR.getFileName());
		this.archive = folder.resolve("classes.jsa");
		this.agent = AgentJar.write(folder.resolve("agent.jar"));
	}

	/**
	 * Unpacks it, and starts it once to learn which classes it needs.
	 */
	static PackagedJar unpack(Path folder) throws IOException, InterruptedException {
		PackagedJar jar = new PackagedJar(folder);
		run(folder, List.of("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--force", "--destination",
				jar.unpacked.getParent().toString()));
		jar.learn(Files.createDirectories(folder.resolve("learning")));
		return jar;
	}

	/**
	 * The simulator, which goes on while Chime Desk is down.
	 */
	Program simulator(Path folder, int users, String latency) {
		int port = Program.freePort();
		Program program = Program.start(folder.resolve("simulator.log"), port,
				List.of("-cp", this.unpacked.toString(), "io.chimedesk.simulator.SimulatorProcess", "--port=" + port,
						"--users=" + users, "--latency=" + latency, "--rate=0",
						"--data-dir=" + folder.resolve("chime")));
		program.ready("/_simulator/state");
		return program;
	}

	/**
	 * Chime Desk with the agent, which looks for orders in that folder.
	 */
	Program chimeDesk(Path folder, Path orders, int port, URI chime, List<String> options) {
		List<String> arguments = new ArrayList<>(
				List.of("--add-modules", "java.instrument", "-XX:SharedArchiveFile=" + this.archive, "-Xlog:cds=off",
						"-Xlog:aot=off", "-javaagent:" + this.agent + "=" + orders,
						"-Djava.io.tmpdir=" + folder.resolve("tmp"), "-jar", this.unpacked.toString()));
		arguments.addAll(settings(folder, port, chime));
		arguments.addAll(options);
		return Program.start(folder.resolve("desk-" + port + ".log"), port, arguments);
	}

	private void learn(Path folder) throws IOException {
		int port = Program.freePort();
		Files.createDirectories(folder.resolve("tmp"));
		List<String> arguments = new ArrayList<>(
				List.of("--add-modules", "java.instrument", "-XX:ArchiveClassesAtExit=" + this.archive, "-Xlog:cds=off",
						"-Xlog:aot=off", "-jar", this.unpacked.toString()));
		arguments.addAll(settings(folder, port, URI.create("http://127.0.0.1:" + Program.freePort())));
		try (Program program = Program.start(folder.resolve("learning.log"), port, arguments)) {
			program.ready("/login");
		}
	}

	/**
	 * Short waits; all else as it is delivered.
	 */
	private static List<String> settings(Path folder, int port, URI chime) {
		return List.of("--server.port=" + port, "--chimedesk.data-dir=" + folder, "--chimedesk.chime.endpoint=" + chime,
				"--chimedesk.chime.calls-per-second=20", "--chimedesk.run.verify-delays=200ms,500ms,1s",
				"--chimedesk.run.throttle-base=100ms", "--chimedesk.run.trouble-base=100ms",
				"--chimedesk.run.trouble-cap=1s", "--chimedesk.run.conflict-from=100ms",
				"--chimedesk.run.conflict-to=500ms");
	}

	private static void run(Path folder, List<String> arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(arguments);
		command.addFirst(Program.java().toString());
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(folder.resolve("unpack.log").toFile())
			.start();
		assertThat(process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0).as("%s", command).isTrue();
	}

}
