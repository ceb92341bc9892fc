package io.chimedesk.simulator;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The append-only record of every change: JSON lines, the first of which says which world
 * they belong to.
 */
final class Ledger implements Closeable {

	private final Path file;

	private final Header header;

	private final Clock clock;

	private FileChannel channel;

	private Ledger(Path file, Header header, Clock clock) throws IOException {
		this.file = file;
		this.header = header;
		this.clock = clock;
		this.channel = open();
	}

	/**
	 * Opens the ledger of a world. One that belongs to another world is set aside; a last
	 * line that was not written to its end is cut off.
	 * @param replay takes each entry that is there already
	 */
	static Ledger open(Path folder, Header header, Clock clock, Consumer<LedgerEntry> replay) {
		try {
			Files.createDirectories(folder);
			Ledger ledger = new Ledger(folder.resolve("ledger.jsonl"), header, clock);
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
			this.channel.close();
			setAside();
			this.channel = open();
			write(this.header);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	synchronized byte[] read() {
		try {
			return Files.readAllBytes(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public synchronized void close() throws IOException {
		this.channel.close();
	}

	private void replay(Consumer<LedgerEntry> replay) throws IOException {
		cutTornLine();
		if (this.channel.size() == 0) {
			write(this.header);
		}
		else if (!this.header.equals(firstLine())) {
			restart();
		}
		else {
			try (BufferedReader lines = Files.newBufferedReader(this.file)) {
				lines.lines().skip(1).map(this::entry).forEach(replay);
			}
		}
	}

	private void cutTornLine() throws IOException {
		long end = this.channel.size();
		ByteBuffer last = ByteBuffer.allocate(1);
		while (end > 0 && this.channel.read(last.clear(), end - 1) == 1 && last.get(0) != '\n') {
			end--;
		}
		this.channel.truncate(end);
	}

	private @Nullable Header firstLine() throws IOException {
		try (BufferedReader lines = Files.newBufferedReader(this.file)) {
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
			throw new IllegalStateException("The ledger " + this.file + " has a line that is not readable; "
					+ "move the file away to begin anew", ex);
		}
	}

	private void write(Object line) throws IOException {
		byte[] json = (Json.MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
		ByteBuffer bytes = ByteBuffer.wrap(json);
		this.channel.position(this.channel.size());
		while (bytes.hasRemaining()) {
			this.channel.write(bytes);
		}
	}

	private void setAside() throws IOException {
		String name = "ledger-" + this.clock.instant().toString().replace(':', '-') + ".jsonl";
		Files.move(this.file, this.file.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
	}

	private FileChannel open() throws IOException {
		return FileChannel.open(this.file, StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
	}

	/**
	 * Which world a ledger belongs to.
	 */
	record Header(int version, long seed, int users) {
	}

}
