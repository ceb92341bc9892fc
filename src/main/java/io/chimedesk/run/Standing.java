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
 */
record Standing(@Nullable Trouble trouble, int troubles, int limitedBatches, int refusedSingles,
		@Nullable String refusedCode) {

	/** Of a run that has not sent anything. */
	static final Standing FRESH = new Standing(null, 0, 0, 0, null);

	private static final int TAKEN = -1;

	Standing calm() {
		return new Standing(null, 0, this.limitedBatches, this.refusedSingles, this.refusedCode);
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
		return new Standing(now, times, this.limitedBatches, this.refusedSingles, this.refusedCode);
	}

	/**
	 * This with the troubles of an earlier time: what was under way already when the
	 * trouble began says nothing new.
	 */
	Standing with(Standing earlier) {
		return (earlier.trouble == this.trouble && earlier.troubles == this.troubles) ? this : new Standing(
				earlier.trouble, earlier.troubles, this.limitedBatches, this.refusedSingles, this.refusedCode);
	}

	Standing limited() {
		return new Standing(this.trouble, this.troubles, this.limitedBatches + 1, this.refusedSingles,
				this.refusedCode);
	}

	Standing bisecting() {
		return new Standing(this.trouble, this.troubles, this.limitedBatches, 0, null);
	}

	Standing partTaken() {
		return new Standing(this.trouble, this.troubles, this.limitedBatches, TAKEN, null);
	}

	Standing singleRefused(String code) {
		boolean alike = this.refusedSingles >= 0 && (this.refusedCode == null || this.refusedCode.equals(code));
		return new Standing(this.trouble, this.troubles, this.limitedBatches, alike ? this.refusedSingles + 1 : TAKEN,
				code);
	}

	/**
	 * What a call can run into as a whole.
	 */
	enum Trouble {

		UNREACHABLE, UNAUTHORIZED, REDIRECTED, CLOCK_SKEW, UNREADABLE, PAGES_UNREADABLE

	}

}
