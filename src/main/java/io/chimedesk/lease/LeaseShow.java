package io.chimedesk.lease;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which leases a list shows.
 */
public enum LeaseShow {

	/** The tier is to be returned one day. */
	RUNNING(Set.of(LeaseStatus.RUNNING, LeaseStatus.ENDING), false),
	/** The same, and that day is within a week. */
	WEEK(Set.of(LeaseStatus.RUNNING, LeaseStatus.ENDING), false),
	/** Somebody has to say what becomes of them. */
	ASKS(Set.of(LeaseStatus.ASKS), false),
	/** Nothing is to become of them any more. */
	OVER(Set.of(LeaseStatus.ENDED, LeaseStatus.KEPT), true);

	private final Set<LeaseStatus> statuses;

	private final boolean latestFirst;

	LeaseShow(Set<LeaseStatus> statuses, boolean latestFirst) {
		this.statuses = statuses;
		this.latestFirst = latestFirst;
	}

	/**
	 * The one of that name in an address; those that run for a name that is none.
	 */
	public static LeaseShow of(@Nullable String name) {
		return Arrays.stream(values()).filter((show) -> show.word().equals(name)).findFirst().orElse(RUNNING);
	}

	/**
	 * What it is called in an address and in message keys.
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	Set<LeaseStatus> statuses() {
		return this.statuses;
	}

	boolean isLatestFirst() {
		return this.latestFirst;
	}

}
