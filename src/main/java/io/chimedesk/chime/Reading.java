package io.chimedesk.chime;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What a read came back with.
 *
 * @param <T> what was asked for
 */
public sealed interface Reading<T> {

	/**
	 * The service answered.
	 */
	record Found<T>(T value) implements Reading<T> {
	}

	/**
	 * The service says that it is not there.
	 */
	record Missing<T>(String message) implements Reading<T> {
	}

	/**
	 * The read did not succeed.
	 *
	 * @param transientTrouble whether the same read may succeed later
	 * @param throttled whether the service asked to slow down
	 */
	record Failed<T>(boolean transientTrouble, boolean throttled, String message,
			@Nullable Duration retryAfter) implements Reading<T> {
	}

}
