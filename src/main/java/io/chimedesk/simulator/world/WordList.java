package io.chimedesk.simulator.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Reads the word lists that companies are made from.
 */
final class WordList {

	private WordList() {
	}

	static List<String> read(String name) {
		try (InputStream in = WordList.class.getResourceAsStream("/simulator/" + name)) {
			String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
			return text.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
