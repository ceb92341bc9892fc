package io.chimedesk.lease;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The place of a lease in a list: by its end, then by its number.
 */
public record LeasePlace(Instant endsAt, long id) {

	private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

	/**
	 * The place of that text; empty if it is none.
	 */
	public static Optional<LeasePlace> of(@Nullable String text) {
		Matcher found = TEXT.matcher((text != null) ? text : "");
		return found.matches()
				? Optional.of(new LeasePlace(Instant.EPOCH.plus(Long.parseLong(found.group(1)), ChronoUnit.MICROS),
						Long.parseLong(found.group(2))))
				: Optional.empty();
	}

	static LeasePlace of(Lease lease) {
		return new LeasePlace(lease.endsAt(), lease.id());
	}

	/**
	 * How it stands in an address.
	 */
	@Override
	public String toString() {
		return ChronoUnit.MICROS.between(Instant.EPOCH, this.endsAt) + "-" + this.id;
	}

}
