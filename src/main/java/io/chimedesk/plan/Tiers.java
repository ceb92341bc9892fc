package io.chimedesk.plan;

import io.chimedesk.chime.LicenceTier;
import org.jspecify.annotations.Nullable;

/**
 * Which way a change of the licence tier goes.
 */
final class Tiers {

	private Tiers() {
	}

	/**
	 * Whether the wanted tier offers less than the present one; a tier that we do not
	 * know goes nowhere.
	 */
	static boolean goesDown(@Nullable String from, @Nullable LicenceTier to) {
		return to != null && LicenceTier.of(from).filter((present) -> rank(to) < rank(present)).isPresent();
	}

	private static int rank(LicenceTier tier) {
		return switch (tier) {
			case BASIC -> 0;
			case PLUS -> 1;
			case PRO_TRIAL -> 2;
			case PRO -> 3;
		};
	}

}
