package io.chimedesk.notice;

import org.jspecify.annotations.Nullable;

/**
 * What came of trying to deliver a notice.
 *
 * @param reason why it did not go: a word of ours, never what the other side said, since
 * that may hold addresses and secrets; null if it went
 */
record Outcome(Kind kind, @Nullable String reason) {

	static final Outcome DELIVERED = new Outcome(Kind.DELIVERED, null);

	/**
	 * Nothing can go there now, so everything waits.
	 */
	static Outcome away(String reason) {
		return new Outcome(Kind.AWAY, reason);
	}

	/**
	 * This one has to wait, others need not.
	 */
	static Outcome later(String reason) {
		return new Outcome(Kind.LATER, reason);
	}

	/**
	 * This one will never go.
	 */
	static Outcome refused(String reason) {
		return new Outcome(Kind.REFUSED, reason);
	}

	/**
	 * Nobody wants it any more.
	 */
	static Outcome unwanted() {
		return new Outcome(Kind.UNWANTED, null);
	}

	/**
	 * What follows from it.
	 */
	enum Kind {

		DELIVERED, AWAY, LATER, REFUSED, UNWANTED

	}

}
