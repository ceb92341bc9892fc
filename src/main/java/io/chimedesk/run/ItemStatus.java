package io.chimedesk.run;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where a user stands, and why.
 *
 * @param code the last code, or the final one
 * @param notBefore when the next step may be taken; null means at once
 * @param doubtful a send may have been applied, and nobody has read the user since
 */
record ItemStatus(ItemState state, @Nullable Outcome outcome, @Nullable String code, @Nullable String message,
		@Nullable Instant notBefore, boolean doubtful, @Nullable Instant settledAt) {

	static final ItemStatus PENDING = new ItemStatus(ItemState.PENDING, null, null, null, null, false, null);

	static final ItemStatus ACCEPTED = new ItemStatus(ItemState.ACCEPTED, null, null, null, null, false, null);

	static ItemStatus pending(@Nullable String code, @Nullable String message, Instant notBefore, boolean doubtful) {
		return new ItemStatus(ItemState.PENDING, null, code, message, notBefore, doubtful, null);
	}

	static ItemStatus unconfirmed(String code, @Nullable String message, Instant notBefore) {
		return new ItemStatus(ItemState.UNCONFIRMED, null, code, message, notBefore, true, null);
	}

	static ItemStatus refused(String code, @Nullable String message) {
		return new ItemStatus(ItemState.REFUSED, null, code, message, null, false, null);
	}

	static ItemStatus settled(Outcome outcome, @Nullable String code, @Nullable String message, Instant at) {
		return new ItemStatus(ItemState.SETTLED, outcome, code, message, null, false, at);
	}

	/**
	 * The same, while an attempt is under way: what was doubtful before still is.
	 */
	ItemStatus underWay() {
		return new ItemStatus(ItemState.PENDING, null, this.code, this.message, null, this.doubtful, null);
	}

	/**
	 * The same, to be sent: the attempt changed nothing.
	 * @param doubtful whether that has to be seen before the user is given up; what was
	 * doubtful before still is
	 */
	ItemStatus unsent(Instant notBefore, boolean doubtful) {
		return pending(this.code, this.message, notBefore, this.doubtful || doubtful);
	}

	ItemStatus until(Instant notBefore) {
		return new ItemStatus(this.state, this.outcome, this.code, this.message, notBefore, this.doubtful,
				this.settledAt);
	}

}
