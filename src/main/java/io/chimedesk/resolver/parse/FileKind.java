package io.chimedesk.resolver.parse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Kinds of files that people take for lists. They are told by their first bytes, whatever
 * the name says, and are never unpacked.
 */
enum FileKind {

	ZIP("504b0304", "504b0506", "504b0708"), GZIP("1f8b"), XLS("d0cf11e0a1b11ae1"), PDF("255044462d"),
	PNG("89504e470d0a1a0a"), JPEG("ffd8ff"), GIF("47494638"), PROGRAM("7f454c46"),
	ARCHIVE("377abcaf271c", "526172211a"), RTF("7b5c727466"), HTML, UTF_32("fffe0000", "0000feff");

	private static final int LOOKED_AT = 512;

	private static final Pattern MARKUP = Pattern
		.compile("(?s)^[\uFEFF\\s]*<(!doctype|html|head|body|table|\\?xml|!--)[\\s>a-z-].*");

	private final byte[][] beginnings;

	FileKind(String... beginnings) {
		this.beginnings = Arrays.stream(beginnings).map((hex) -> HexFormat.of().parseHex(hex)).toArray(byte[][]::new);
	}

	/**
	 * The kind that these bytes begin like; empty for what may be text.
	 */
	static Optional<FileKind> of(byte[] content) {
		if (isProgram(content)) {
			return Optional.of(PROGRAM);
		}
		if (isMarkup(content)) {
			return Optional.of(HTML);
		}
		return Arrays.stream(values()).filter((kind) -> kind.begins(content)).findFirst();
	}

	private boolean begins(byte[] content) {
		return Arrays.stream(this.beginnings)
			.anyMatch((beginning) -> content.length >= beginning.length
					&& Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length));
	}

	/**
	 * A list may well begin with MZ, but not with the zeros that follow in a program.
	 */
	private static boolean isProgram(byte[] content) {
		String head = head(content);
		return head.startsWith("MZ") && head.indexOf('\0') >= 0;
	}

	private static boolean isMarkup(byte[] content) {
		String head = new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.UTF_8);
		return MARKUP.matcher(head.toLowerCase(Locale.ROOT)).matches();
	}

	private static String head(byte[] content) {
		return new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
	}

}
