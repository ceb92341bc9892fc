package io.chimedesk.chime;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The licence tiers that Chime has; the name on the wire is {@link #wire()}.
 */
public enum LicenceTier {

	BASIC("Basic"), PLUS("Plus"), PRO("Pro"), PRO_TRIAL("ProTrial");

	private final String wire;

	LicenceTier(String wire) {
		this.wire = wire;
	}

	public String wire() {
		return this.wire;
	}

	/**
	 * The tier of that exact wire name; empty for a name that we do not know.
	 */
	public static Optional<LicenceTier> of(@Nullable String wire) {
		return Arrays.stream(values()).filter((tier) -> tier.wire.equals(wire)).findFirst();
	}

}
