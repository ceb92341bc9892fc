package io.chimedesk.directory;

import java.time.Duration;
import java.util.Optional;

import io.chimedesk.chime.Reading;

/**
 * What becomes of a refresh when a read fails: it waits as long as there is hope, or it
 * fails.
 */
record RefreshTroubles(RefreshSteps steps, RefreshPatience patience) {

	Optional<Duration> notFound(OpenRefresh refresh, String message) {
		this.steps.fail(refresh, RefreshFailure.NOT_FOUND, message);
		return Optional.empty();
	}

	/**
	 * @return how long to wait before the next read, empty if there is none
	 */
	Optional<Duration> failed(OpenRefresh refresh, Reading.Failed<?> failed) {
		Optional<Duration> wait = this.patience.after(failed, refresh.troubles());
		if (wait.isPresent()) {
			this.steps.postpone(refresh, wait.get(), failed.message());
			return wait;
		}
		RefreshFailure failure = failed.transientTrouble() ? RefreshFailure.TROUBLE : RefreshFailure.REFUSED;
		this.steps.fail(refresh, failure, failed.message());
		return Optional.empty();
	}

}
