package io.chimedesk.policy;

import java.util.List;
import java.util.Optional;

/**
 * A policy that is ready to use, or one that an administrator wrote.
 */
public enum Preset {

	OPEN, BALANCED, STRICT, OWN;

	/**
	 * Those that are ready to use, from the one that asks least to the one that asks
	 * most.
	 */
	public static List<Policy> ready() {
		return List.of(Policy.open(), Policy.balanced(), Policy.strict());
	}

	/**
	 * What it says; empty for {@link #OWN}.
	 */
	public Optional<Policy> policy() {
		return ready().stream().filter((policy) -> policy.preset() == this).findFirst();
	}

}
