package io.chimedesk.request;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * How a point in time stands in its column: in UTC, as fine as every database keeps it.
 */
final class StoredTime {

	private StoredTime() {
	}

	static OffsetDateTime of(Instant instant) {
		return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

}
