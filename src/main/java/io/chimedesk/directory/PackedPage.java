package io.chimedesk.directory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page ready to be stored.
 *
 * @param body its users as zipped JSON; null if they go into the copy at once
 * @param digest two pages that say the same of the same users have the same
 */
record PackedPage(StagedPage page, byte @Nullable [] body, String digest) {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<List<UserFacts>> USERS = new TypeReference<>() {
	};

	private static final int GZIP = 0x1f;

	static PackedPage of(StagedPage page) {
		byte[] json = JSON.writeValueAsBytes(page.users());
		return new PackedPage(page, zipped(json), digest(json));
	}

	static PackedPage withoutBody(StagedPage page) {
		return new PackedPage(page, null, digest(JSON.writeValueAsBytes(page.users())));
	}

	static int users(List<PackedPage> pages) {
		return pages.stream().mapToInt((packed) -> packed.page().users().size()).sum();
	}

	/**
	 * The users of a body, also of one that an earlier version packed with gzip.
	 */
	static List<UserFacts> users(byte[] body) {
		ByteArrayInputStream bytes = new ByteArrayInputStream(body);
		try (var json = (body[0] == GZIP) ? new GZIPInputStream(bytes) : new InflaterInputStream(bytes)) {
			return JSON.readValue(json, USERS);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] zipped(byte[] json) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length / 4);
		Deflater fast = new Deflater(Deflater.BEST_SPEED);
		try (OutputStream zipped = new DeflaterOutputStream(bytes, fast)) {
			zipped.write(json);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			fast.end();
		}
		return bytes.toByteArray();
	}

	private static String digest(byte[] json) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
