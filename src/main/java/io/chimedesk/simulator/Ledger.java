package io.chimedesk.simulator;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The append-only record of every change: JSON lines, the first of which says which world
 * they belong to.
 */
final class Ledger implements Closeable {

	private final LineFile file;

	private final Header header;

	private final Clock clock;

	private Ledger(LineFile file, Header header, Clock clock) {
		this.file = file;
		this.header = header;
		this.clock = clock;
	}

	/**
	 * Opens the ledger of a world. One that belongs to another world is set aside.
	 * @param replay takes each entry that is there already
	 */
	static Ledger open(Path folder, Header header, Clock clock, Consumer<LedgerEntry> replay) {
		try {
			Files.createDirectories(folder);
			Ledger ledger = new Ledger(new LineFile(folder.resolve("ledger.jsonl")), header, clock);
			ledger.replay(replay);
			return ledger;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot open the ledger of the simulator in " + folder, ex);
		}
	}

	/**
	 * Writes an entry; it is in the file when this returns.
	 */
	synchronized void append(LedgerEntry entry) {
		try {
			write(entry);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Sets the ledger aside and begins an empty one.
	 */
	synchronized void restart() {
		try {
			this.file.setAside("ledger-" + this.clock.instant().toString().replace(':', '-') + ".jsonl");
			write(this.header);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	synchronized byte[] read() {
		try {
			return Files.readAllBytes(this.file.path());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public synchronized void close() throws IOException {
		this.file.close();
	}

	private void replay(Consumer<LedgerEntry> replay) throws IOException {
		if (this.file.isEmpty()) {
			write(this.header);
		}
		else if (!this.header.equals(firstLine())) {
			restart();
		}
		else {
			try (BufferedReader lines = Files.newBufferedReader(this.file.path())) {
				lines.lines().skip(1).map(this::entry).forEach(replay);
			}
		}
	}

	private @Nullable Header firstLine() throws IOException {
		try (BufferedReader lines = Files.newBufferedReader(this.file.path())) {
			return Json.MAPPER.readValue(lines.readLine(), Header.class);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private LedgerEntry entry(String line) {
		try {
			return Json.MAPPER.readValue(line, LedgerEntry.class);
		}
		catch (JacksonException ex) {
			throw new IllegalStateException("The ledger " + this.file.path() + " has a line that is not readable; "
					+ "move the file away to begin anew", ex);
		}
	}

	private void write(Object line) throws IOException {
		this.file.append(Json.MAPPER.writeValueAsString(line));
	}

	/**
	 * Which world a ledger belongs to.
	 */
	record Header(int version, long seed, int users) {
	}

}
