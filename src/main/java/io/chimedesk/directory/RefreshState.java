package io.chimedesk.directory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The last refresh of an account.
 *
 * @param completeAt since when the copy is whole: the start of the last refresh that read
 * everything
 * @param pages how many pages were read
 * @param users how many users were read
 * @param waitsUntil until when it waits because the service asked for it or has trouble
 * @param message the service's own words about the failure
 */
public record RefreshState(String accountId, RefreshStatus status, @Nullable Instant startedAt,
		@Nullable Instant finishedAt, @Nullable Instant completeAt, int pages, int users, @Nullable Instant waitsUntil,
		@Nullable RefreshFailure failure, @Nullable String message) {

	static RefreshState never(String accountId) {
		return new RefreshState(accountId, RefreshStatus.NEVER, null, null, null, 0, 0, null, null, null);
	}

	public boolean isRunning() {
		return this.status == RefreshStatus.RUNNING;
	}

	public boolean isFailed() {
		return this.status == RefreshStatus.FAILED;
	}

}
