package io.chimedesk.run;

import org.jspecify.annotations.Nullable;

/**
 * What a run remembers from one call to the next.
 *
 * @param trouble what the last call ran into as a whole; null if nothing
 * @param troubles how often in a row
 * @param limitedBatches batches of which at least half ran into a limit
 * @param refusedSingles users of the batch that is being bisected that were refused alone
 * and alike; negative once the service took a part of that batch
 * @param refusedCode with which code
 * @param health how the last calls went
 */
record Standing(@Nullable Trouble trouble, int troubles, int limitedBatches, int refusedSingles,
		@Nullable String refusedCode, Health health) {

	/** Of a run that has not sent anything. */
	static final Standing FRESH = new Standing(null, 0, 0, 0, null, Health.STEADY);

	private static final int TAKEN = -1;

	Standing calm() {
		return new Standing(null, 0, this.limitedBatches, this.refusedSingles, this.refusedCode, this.health);
	}

	/**
	 * The service was read.
	 */
	Standing readable() {
		return (this.trouble == Trouble.UNREADABLE || hasPagesTrouble()) ? calm() : this;
	}

	/**
	 * Users were read, and the pages of users could not be.
	 */
	boolean hasPagesTrouble() {
		return this.trouble == Trouble.PAGES_UNREADABLE;
	}

	Standing in(Trouble now) {
		int times = (this.trouble == now) ? this.troubles + 1 : 1;
		return new Standing(now, times, this.limitedBatches, this.refusedSingles, this.refusedCode, this.health);
	}

	/**
	 * This with the troubles of an earlier time: what was under way already when the
	 * trouble began says nothing new.
	 */
	Standing with(Standing earlier) {
		return (earlier.trouble == this.trouble && earlier.troubles == this.troubles) ? this
				: new Standing(earlier.trouble, earlier.troubles, this.limitedBatches, this.refusedSingles,
						this.refusedCode, this.health);
	}

	Standing limited() {
		return new Standing(this.trouble, this.troubles, this.limitedBatches + 1, this.refusedSingles, this.refusedCode,
				this.health);
	}

	Standing bisecting() {
		return new Standing(this.trouble, this.troubles, this.limitedBatches, 0, null, this.health);
	}

	Standing partTaken() {
		return new Standing(this.trouble, this.troubles, this.limitedBatches, TAKEN, null, this.health);
	}

	Standing singleRefused(String code) {
		boolean alike = this.refusedSingles >= 0 && (this.refusedCode == null || this.refusedCode.equals(code));
		return new Standing(this.trouble, this.troubles, this.limitedBatches, alike ? this.refusedSingles + 1 : TAKEN,
				code, this.health);
	}

	Standing with(Health health) {
		return new Standing(this.trouble, this.troubles, this.limitedBatches, this.refusedSingles, this.refusedCode,
				health);
	}

	/**
	 * Whether the next call should be made alone.
	 */
	boolean isTroubled() {
		return this.troubles > 0 || this.health.failures() > 0;
	}

	/**
	 * What a call can run into as a whole.
	 */
	enum Trouble {

		THROTTLED, UNREACHABLE, UNAUTHORIZED, REDIRECTED, CLOCK_SKEW, UNREADABLE, PAGES_UNREADABLE

	}

}
