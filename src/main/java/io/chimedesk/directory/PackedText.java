package io.chimedesk.directory;

import java.nio.charset.StandardCharsets;

/**
 * Text as its UTF-8 bytes, one in each char, so that many texts together take a byte a
 * letter even if one of them is not Latin, and compare by code point.
 */
final class PackedText {

	private PackedText() {
	}

	static String of(String text) {
		return isAscii(text) ? text : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
	}

	static String unpacked(String packed) {
		return isAscii(packed) ? packed
				: new String(packed.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
	}

	private static boolean isAscii(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) > '\u007f') {
				return false;
			}
		}
		return true;
	}

}
