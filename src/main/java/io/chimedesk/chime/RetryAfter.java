package io.chimedesk.chime;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How long the service asks us to wait: {@code Retry-After} in whole seconds or as a
 * date, or AWS's own {@code x-amz-retry-after} in milliseconds. Anything else asks for
 * nothing.
 */
final class RetryAfter {

	private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

	private RetryAfter() {
	}

	static @Nullable Duration of(Exchange exchange, Instant now) {
		Duration own = exchange.header("x-amz-retry-after")
			.map(String::strip)
			.filter((value) -> WHOLE.matcher(value).matches())
			.map((value) -> Duration.ofMillis(Long.parseLong(value)))
			.orElse(null);
		return (own != null) ? own
				: exchange.header("Retry-After").map((value) -> parse(value.strip(), now)).orElse(null);
	}

	private static @Nullable Duration parse(String value, Instant now) {
		if (WHOLE.matcher(value).matches()) {
			return Duration.ofSeconds(Long.parseLong(value));
		}
		try {
			Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
			return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
