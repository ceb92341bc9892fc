package io.chimedesk.directory;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a refresh has come.
 *
 * @param goingSince when it was begun, or gone on with for the last time
 * @param usersBefore how many users had been read by then
 */
public record RefreshTally(int pages, int users, @Nullable Instant goingSince, int usersBefore) {

	static final RefreshTally NONE = new RefreshTally(0, 0, null, 0);

	/**
	 * How many users were read a second, waits counted in; 0 before there is anything to
	 * tell.
	 */
	double usersPerSecond(Instant now) {
		Duration going = (this.goingSince != null) ? Duration.between(this.goingSince, now) : Duration.ZERO;
		return (going.toMillis() > 0) ? (this.users - this.usersBefore) * 1_000.0 / going.toMillis() : 0;
	}

}
