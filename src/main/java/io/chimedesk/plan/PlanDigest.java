package io.chimedesk.plan;

import io.chimedesk.selection.Values;
import io.chimedesk.selection.Change;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of what was reviewed: every value goes in with its length, so that no
 * two different plans have the same text.
 */
final class PlanDigest {

	private final MessageDigest digest;

	private PlanDigest(MessageDigest digest) {
		this.digest = digest;
	}

	/**
	 * The digest as 64 hexadecimal digits.
	 */
	static String of(Plan plan, List<PlanItem> items) {
		PlanDigest digest = new PlanDigest(sha256());
		digest.add(plan.accountId()).add(plan.change()).add(plan.only()).add(plan.reason()).add(plan.ticket());
		items.forEach(digest::add);
		return HexFormat.of().formatHex(digest.digest.digest());
	}

	private void add(PlanItem item) {
		Values from = item.from();
		add(item.position()).add(item.userId())
			.add(item.email())
			.add(item.displayName())
			.add(from.tier())
			.add(from.type())
			.add(from.alexaEnabled())
			.add(from.alexaRoomArn())
			.add(item.to())
			.add(new TreeSet<>(item.own()))
			.add(item.skip())
			.add(item.heldBy())
			.add(new TreeSet<>(item.badges()));
		add(item.override());
	}

	private void add(@Nullable ProtectionOverride override) {
		add((override != null) ? override.by() : null).add((override != null) ? override.at() : null)
			.add((override != null) ? override.reason() : null);
		if (override != null && !override.approvedBy().isEmpty()) {
			add(override.approvedBy());
		}
	}

	private PlanDigest add(Change change) {
		return add(change.tier()).add(change.type()).add(change.alexaEnabled()).add(change.alexaRoomArn());
	}

	private PlanDigest add(OnlyFrom only) {
		return add(OnlyFrom.text(only.tiers())).add(OnlyFrom.text(only.types()));
	}

	private PlanDigest add(@Nullable Object value) {
		String text = (value != null) ? value.toString() : "";
		String field = ((value != null) ? text.length() : "-") + ":" + text;
		this.digest.update(field.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
