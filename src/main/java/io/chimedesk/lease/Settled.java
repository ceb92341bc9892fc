package io.chimedesk.lease;

import org.jspecify.annotations.Nullable;

/**
 * What is decided about one lease.
 *
 * @param trouble why it asks; null if it does not
 * @param code why the return failed, or waits; null if it does not
 * @param found the tier that the user has instead; null if that does not matter
 */
record Settled(Lease lease, Kind kind, @Nullable Trouble trouble, @Nullable String code, @Nullable String found) {

	static Settled ended(Lease lease) {
		return new Settled(lease, Kind.ENDED, null, null, null);
	}

	static Settled kept(Lease lease) {
		return new Settled(lease, Kind.KEPT, null, null, lease.back().found());
	}

	static Settled asks(Lease lease, Trouble trouble, @Nullable String code, @Nullable String found) {
		return new Settled(lease, Kind.ASKS, trouble, code, found);
	}

	/** A try that failed, and is repeated later. */
	static Settled failed(Lease lease, String code) {
		return new Settled(lease, Kind.FAILED, null, code, null);
	}

	/** No try at all: something has to pass first. */
	static Settled later(Lease lease, String code) {
		return new Settled(lease, Kind.LATER, null, code, null);
	}

	/**
	 * What was decided.
	 */
	enum Kind {

		ENDED, KEPT, ASKS, FAILED, LATER

	}

}
