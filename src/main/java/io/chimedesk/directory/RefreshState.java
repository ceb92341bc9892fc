package io.chimedesk.directory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The last refresh of an account.
 *
 * @param completeAt since when the copy is whole: the start of the last refresh that read
 * everything
 * @param waitsUntil until when it waits because the service asked for it or has trouble
 * @param resumable whether it was broken off and can go on where it ended
 * @param message the service's own words about the failure
 */
public record RefreshState(String accountId, RefreshStatus status, @Nullable Instant startedAt,
		@Nullable Instant finishedAt, @Nullable Instant completeAt, RefreshTally tally, @Nullable Instant waitsUntil,
		boolean resumable, @Nullable RefreshFailure failure, @Nullable String message) {

	static RefreshState never(String accountId) {
		return new RefreshState(accountId, RefreshStatus.NEVER, null, null, null, RefreshTally.NONE, null, false, null,
				null);
	}

	public boolean isRunning() {
		return this.status == RefreshStatus.RUNNING;
	}

	public boolean isStopped() {
		return this.status == RefreshStatus.STOPPED;
	}

	public boolean isFailed() {
		return this.status == RefreshStatus.FAILED;
	}

	/** How many pages were read. */
	public int pages() {
		return this.tally.pages();
	}

	/** How many users were read. */
	public int users() {
		return this.tally.users();
	}

}
