package io.chimedesk.chime;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What proves that one call was made: when it began, how long it took, and the request ID
 * and status if there was an answer.
 */
public record Evidence(Instant startedAt, Duration duration, @Nullable String requestId, @Nullable Integer httpStatus) {
}
