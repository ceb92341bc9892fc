package io.chimedesk.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that grows by whole lines.
 */
final class LineFile implements Closeable {

	private final Path path;

	private FileChannel channel;

	/**
	 * Opens the file; a last line that was not written to its end is cut off.
	 */
	LineFile(Path path) throws IOException {
		this.path = path;
		this.channel = open();
		cutTornLine();
	}

	Path path() {
		return this.path;
	}

	boolean isEmpty() throws IOException {
		return this.channel.size() == 0;
	}

	/**
	 * Adds a line, wholly or not at all; it is in the file when this returns.
	 */
	void append(String line) throws IOException {
		long end = this.channel.size();
		try {
			ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
			this.channel.position(end);
			while (bytes.hasRemaining()) {
				this.channel.write(bytes);
			}
		}
		catch (IOException ex) {
			this.channel.truncate(end);
			throw ex;
		}
	}

	/**
	 * Gives the file another name and begins an empty one.
	 */
	void setAside(String name) throws IOException {
		this.channel.close();
		Files.move(this.path, this.path.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
		this.channel = open();
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

	private void cutTornLine() throws IOException {
		long end = this.channel.size();
		ByteBuffer last = ByteBuffer.allocate(1);
		while (end > 0 && this.channel.read(last.clear(), end - 1) == 1 && last.get(0) != '\n') {
			end--;
		}
		this.channel.truncate(end);
	}

	private FileChannel open() throws IOException {
		return FileChannel.open(this.path, StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
	}

}
