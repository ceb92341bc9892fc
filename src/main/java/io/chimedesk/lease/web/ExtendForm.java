package io.chimedesk.lease.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;

import io.chimedesk.lease.Lease;
import org.jspecify.annotations.Nullable;

/**
 * For how long a lease should last, and why.
 *
 * @param until the last day, as a date field sends it
 * @param reason why; a click sends none
 */
record ExtendForm(String until, String reason) {

	private static final int LONGEST_REASON = 500;

	private static final int MOST_YEARS = 10;

	ExtendForm(@Nullable String until, @Nullable String reason) {
		this.until = Objects.requireNonNullElse(until, "").strip();
		String typed = Objects.requireNonNullElse(reason, "").replaceAll("\\p{Cc}", " ").strip();
		this.reason = typed.isEmpty() ? "The lease is still needed" : typed;
	}

	LocalDate day() {
		return LocalDate.parse(this.until);
	}

	/**
	 * The key of what is wrong with it; null if nothing.
	 */
	@Nullable String wrong(Lease lease) {
		if (this.reason.length() > LONGEST_REASON) {
			return "lease.extend.reason.length";
		}
		try {
			boolean later = day().isAfter(lease.until()) && day().isBefore(lease.until().plusYears(MOST_YEARS));
			return later ? null : "lease.extend.until.later";
		}
		catch (DateTimeParseException ex) {
			return "lease.extend.until.unreadable";
		}
	}

}
