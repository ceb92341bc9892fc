package io.chimedesk.resolver.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import io.chimedesk.resolver.ListSource;
import io.chimedesk.resolver.parse.Limits;
import io.chimedesk.resolver.parse.ListRefused;
import io.chimedesk.resolver.parse.ListText;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * A list as it comes: a file, else a text. The name and the type of the file say nothing
 * about what is in it.
 */
record ListForm(@Nullable MultipartFile file, @Nullable String text) {

	static final ListForm EMPTY = new ListForm(null, null);

	private static final int LONGEST_SHOWN_AGAIN = 200_000;

	ListSource source() {
		MultipartFile given = upload();
		return (given != null) ? () -> read(given) : this::pasted;
	}

	/**
	 * The last part of the name of the file, null for a paste.
	 */
	@Nullable String name() {
		MultipartFile given = upload();
		if (given == null) {
			return null;
		}
		String name = Objects.requireNonNullElse(given.getOriginalFilename(), "");
		return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
	}

	/**
	 * The text to show again, if it is not too long for that.
	 */
	public @Nullable String textAgain() {
		return (this.text != null && this.text.length() <= LONGEST_SHOWN_AGAIN) ? this.text : null;
	}

	private @Nullable MultipartFile upload() {
		return (this.file != null && !this.file.isEmpty()) ? this.file : null;
	}

	private String pasted() {
		String pasted = Objects.requireNonNullElse(this.text, "");
		if (pasted.length() > Limits.BYTES) {
			throw ListRefused.tooLarge();
		}
		return pasted;
	}

	private static String read(MultipartFile file) {
		if (file.getSize() > Limits.BYTES) {
			throw ListRefused.tooLarge();
		}
		try {
			return ListText.of(file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
