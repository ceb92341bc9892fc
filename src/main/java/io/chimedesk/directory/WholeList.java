package io.chimedesk.directory;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The last list of an account that was read to its end.
 *
 * @param until when that end was reached; null if it was read by an older version
 * @param stageId where stands who was seen when; null as above
 * @param revision of the write that took it over; null as above
 */
record WholeList(Instant begunAt, @Nullable Instant until, @Nullable String stageId, @Nullable Long revision) {

	/**
	 * Whether some of its pages may have been read after that time.
	 */
	boolean mayTellLater(Instant time) {
		return this.until != null && time.isBefore(this.until);
	}

	/**
	 * Where its pages stand.
	 */
	String stage() {
		return Objects.requireNonNull(this.stageId);
	}

	/**
	 * The revision that it made the copy.
	 */
	long takenOverBy() {
		return Objects.requireNonNull(this.revision);
	}

}
