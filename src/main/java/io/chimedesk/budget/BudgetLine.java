package io.chimedesk.budget;

import io.chimedesk.chime.LicenceTier;
import org.jspecify.annotations.Nullable;

/**
 * How many users of an account have a tier, and how many more there may be.
 *
 * @param ceiling how many there should be at most; null if nobody has set it
 * @param used how many have it, in our copy
 * @param reserved how many should get it by requests that are under way
 */
public record BudgetLine(LicenceTier tier, @Nullable Integer ceiling, int used, int reserved) {

	/**
	 * How many more there may be, below zero if there are too many already; null without
	 * a ceiling.
	 */
	public @Nullable Integer free() {
		return (this.ceiling != null) ? this.ceiling - this.used - this.reserved : null;
	}

	/**
	 * Whether more users have or shall have it than should.
	 */
	public boolean isExceeded() {
		Integer free = free();
		return free != null && free < 0;
	}

	/**
	 * How many of so many more would be over the ceiling.
	 */
	public int over(int more) {
		Integer free = free();
		return (free != null) ? Math.max(0, Math.min(more, more - free)) : 0;
	}

}
