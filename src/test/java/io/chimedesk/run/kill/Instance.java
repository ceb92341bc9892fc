package io.chimedesk.run.kill;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.chimedesk.run.kill.Program.Footprint;
import org.jspecify.annotations.Nullable;

/**
 * One Chime Desk that dies and is started again in the same place.
 */
final class Instance implements AutoCloseable {

	private static final String READY = "/actuator/health/readiness";

	private final PackagedJar jar;

	private final Path folder;

	private final Path orders;

	private final List<String> options;

	private final int port = Program.freePort();

	private final Wire wire;

	private volatile @Nullable Program program;

	Instance(PackagedJar jar, Path folder, Path orders, URI chime, List<String> options) throws IOException {
		this.jar = jar;
		this.folder = Files.createDirectories(folder);
		this.orders = orders;
		this.options = options;
		this.wire = new Wire(chime);
		Files.createDirectories(folder.resolve("tmp"));
	}

	void start() {
		this.program = this.jar.chimeDesk(this.folder, this.orders, this.port, this.wire.address(), this.options);
	}

	Instant ready() {
		return program().ready(READY);
	}

	Wire wire() {
		return this.wire;
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	Program program() {
		return Objects.requireNonNull(this.program);
	}

	boolean isAlive() {
		return program().isAlive();
	}

	Path folder() {
		return this.folder;
	}

	Footprint footprint() throws IOException {
		return program().footprint(this.folder.resolve("tmp"));
	}

	@Override
	public void close() throws IOException {
		this.wire.close();
		if (this.program != null) {
			this.program.close();
		}
	}

}
