package io.chimedesk.resolver.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file, if it is text: UTF-16 by its byte-order mark, else UTF-8. What does
 * not decode is refused with its line; nothing is ever replaced.
 */
public final class ListText {

	private static final int LOOKED_AT = 4096;

	private ListText() {
	}

	/**
	 * Decodes a file.
	 * @throws ListRefused if it is too large, no text, or in another encoding
	 */
	public static String of(byte[] content) {
		if (content.length > Limits.BYTES) {
			throw ListRefused.tooLarge();
		}
		FileKind.of(content).ifPresent((kind) -> {
			throw new ListRefused(ListRefused.Why.NOT_TEXT, kind.name());
		});
		Charset charset = charset(content);
		if (charset == StandardCharsets.UTF_8 && isFullOfZeros(content)) {
			throw new ListRefused(ListRefused.Why.NOT_UTF_8, 1);
		}
		return decode(content, charset);
	}

	private static Charset charset(byte[] content) {
		if (begins(content, 0xFF, 0xFE)) {
			return StandardCharsets.UTF_16LE;
		}
		return begins(content, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
	}

	private static boolean begins(byte[] content, int first, int second) {
		return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
	}

	/**
	 * Whether it can only be UTF-16 without its mark, or no text at all.
	 */
	private static boolean isFullOfZeros(byte[] content) {
		int length = Math.min(content.length, LOOKED_AT);
		int zeros = 0;
		for (int i = 0; i < length; i++) {
			zeros += (content[i] == 0) ? 1 : 0;
		}
		return zeros > 1 && zeros * 4 >= length;
	}

	private static String decode(byte[] content, Charset charset) {
		CharsetDecoder decoder = charset.newDecoder();
		ByteBuffer in = ByteBuffer.wrap(content);
		CharBuffer out = CharBuffer.allocate(content.length + 1);
		CoderResult result = decoder.decode(in, out, true);
		if (result.isError()) {
			throw new ListRefused(ListRefused.Why.NOT_UTF_8, line(out.flip()));
		}
		out.flip();
		boolean marked = out.hasRemaining() && out.charAt(0) == '\uFEFF';
		return marked ? out.subSequence(1, out.length()).toString() : out.toString();
	}

	/**
	 * The line that follows this text.
	 */
	private static int line(CharSequence text) {
		return 1 + (int) text.chars().filter((character) -> character == '\n').count();
	}

}
