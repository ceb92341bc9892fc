package io.chimedesk.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the journal.
 *
 * @param sequence without gaps, from 1
 * @param details facts as {@code name=value} lines
 * @param hash over this entry and the hash of the one before
 */
public record AuditEntry(long sequence, Instant at, Actor actor, String action, String subject, String details,
		String previousHash, String hash) {

	private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

	/**
	 * The fact of that name; empty if there is none.
	 */
	public Optional<String> fact(String name) {
		String start = name + "=";
		return this.details.lines()
			.filter((line) -> line.startsWith(start))
			.map((line) -> ESCAPED.matcher(line.substring(start.length())).replaceAll(AuditEntry::plain))
			.findFirst();
	}

	static AuditEntry following(AuditHead head, Instant at, Actor actor, String action, String subject,
			String details) {
		AuditEntry open = new AuditEntry(head.sequence() + 1, at, actor, action, subject, details, head.hash(), "");
		return new AuditEntry(open.sequence, at, actor, action, subject, details, head.hash(), open.expectedHash());
	}

	/**
	 * What the hash of these fields has to be.
	 */
	String expectedHash() {
		String text = String.join("\u0000", Long.toString(this.sequence), this.at.toString(), this.actor.name(),
				this.actor.role(), this.action, this.subject, this.details, this.previousHash);
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private static String plain(MatchResult escaped) {
		return switch (escaped.group(1)) {
			case "n" -> "\n";
			case "r" -> "\r";
			default -> Matcher.quoteReplacement(escaped.group(1));
		};
	}

	/**
	 * The end of the chain.
	 */
	record AuditHead(long sequence, String hash) {
	}

	/**
	 * The end of the chain and the last entry there is, both at one moment; they are the
	 * same unless somebody meddled.
	 */
	record ChainEnd(long sequence, String hash, long last) {
	}

}
