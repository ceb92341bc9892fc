package io.chimedesk.lease;

import io.chimedesk.chime.LicenceTier;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a lease whose tier is to be returned. Pure: the same lease and the
 * same user give the same ruling.
 *
 * @param trouble why it asks; null if it does not
 * @param found the tier that the user has, as the service names it; null for none
 */
record Ruling(Fate fate, @Nullable Trouble trouble, @Nullable String found) {

	static Ruling on(Lease lease, UserNow now) {
		if (now.isGone()) {
			return ask(Trouble.GONE, now);
		}
		if (now.held()) {
			return new Ruling(Fate.WAIT, null, now.tier());
		}
		if (lease.earlierTier().equals(now.tier())) {
			return new Ruling(Fate.THERE, null, now.tier());
		}
		if (!isOffered(lease.earlierTier(), now)) {
			return ask(Trouble.NOT_SUPPORTED, now);
		}
		if (now.shielded()) {
			return ask(Trouble.PROTECTED, now);
		}
		return lease.tier().wire().equals(now.tier()) ? new Ruling(Fate.RETURN, null, now.tier())
				: ask(Trouble.CHANGED, now);
	}

	/**
	 * The same for somebody who has seen that the user has that tier, and wants the
	 * earlier one returned anyway.
	 */
	Ruling anyway(@Nullable String seen) {
		boolean settled = this.trouble == Trouble.CHANGED && this.found != null && this.found.equals(seen);
		return settled ? new Ruling(Fate.RETURN, null, this.found) : this;
	}

	private static boolean isOffered(String tier, UserNow now) {
		return LicenceTier.of(tier).isPresent() && now.offered().contains(tier);
	}

	private static Ruling ask(Trouble trouble, UserNow now) {
		return new Ruling(Fate.ASK, trouble, now.tier());
	}

	/**
	 * What becomes of it.
	 */
	enum Fate {

		/** A run returns the earlier tier. */
		RETURN,
		/** An open run is in the way; it passes. */
		WAIT,
		/** The user has the earlier tier already. */
		THERE,
		/** Somebody has to say. */
		ASK

	}

}
