package io.chimedesk.lease;

import java.time.LocalDate;

import io.chimedesk.directory.DirectoryUser;
import org.jspecify.annotations.Nullable;

/**
 * A user whose tier is ProTrial.
 *
 * @param registered the day the user registered with Chime; null if Chime names none
 * @param day which day of the trial it is, if it began that day; null if unknown
 */
public record TrialUser(DirectoryUser user, @Nullable LocalDate registered, @Nullable Integer day) {

	/** How many days a trial has. */
	public static final int DAYS = 30;

	private static final int WEEK = 7;

	/**
	 * Whether day 30 is over.
	 */
	public boolean isOver() {
		return this.day != null && this.day > DAYS;
	}

	/**
	 * Whether day 30 is within a week.
	 */
	public boolean isEnding() {
		return this.day != null && !isOver() && this.day > DAYS - WEEK;
	}

	/**
	 * Its part of the trial, in thousandths.
	 */
	public int share() {
		return (this.day == null) ? 0 : Math.min(this.day, DAYS) * 1_000 / DAYS;
	}

}
