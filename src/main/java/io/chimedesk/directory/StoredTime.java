package io.chimedesk.directory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * How a point in time stands in its column: in UTC, as fine as every database keeps it.
 */
final class StoredTime {

	private StoredTime() {
	}

	static @Nullable OffsetDateTime of(@Nullable Instant instant) {
		return (instant != null) ? instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC) : null;
	}

}
