package io.chimedesk.request.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.chimedesk.chime.LicenceTier;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, as it is typed.
 *
 * @param users e-mail addresses, IDs and names
 * @param q what to search for
 * @param add the IDs of ticked users that were found
 * @param selection {@code yes} to take the selected users, too
 * @param until a day such as {@code 2027-01-31}, or nothing
 * @param seen what the page has shown of warnings
 */
record RequestForm(String users, String q, List<String> add, String selection, String tier,
		@Size(min = 3, max = 500, message = "{request.form.reason.length}") String reason,
		@Size(max = 100, message = "{request.form.ticket.length}") String ticket,
		@Pattern(regexp = "|\\d{4}-\\d{2}-\\d{2}", message = "{request.form.until.shape}") String until, String urgency,
		String seen) {

	RequestForm(@Nullable String users, @Nullable String q, @Nullable List<String> add, @Nullable String selection,
			@Nullable String tier, @Nullable String reason, @Nullable String ticket, @Nullable String until,
			@Nullable String urgency, @Nullable String seen) {
		this.users = Objects.requireNonNullElse(users, "").replace("\u0000", "");
		this.q = clean(q);
		this.add = (add == null) ? List.of() : add.stream().filter(Objects::nonNull).distinct().toList();
		this.selection = clean(selection);
		this.tier = clean(tier);
		this.reason = clean(reason);
		this.ticket = clean(ticket);
		this.until = clean(until);
		this.urgency = clean(urgency);
		this.seen = clean(seen);
	}

	/**
	 * With these users instead, nobody ticked, and what was shown of warnings.
	 */
	RequestForm with(String newUsers, String newSeen) {
		return new RequestForm(newUsers, this.q, List.of(), this.selection, this.tier, this.reason, this.ticket,
				this.until, this.urgency, newSeen);
	}

	public boolean takesSelection() {
		return this.selection.equals("yes");
	}

	Optional<LicenceTier> wantedTier() {
		return LicenceTier.of(this.tier);
	}

	/**
	 * The last day; empty if there is none, or it is no day.
	 */
	Optional<LocalDate> day() {
		try {
			return this.until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(this.until));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	@Nullable String ticketOrNull() {
		return this.ticket.isEmpty() ? null : this.ticket;
	}

	private static String clean(@Nullable String text) {
		return Objects.requireNonNullElse(text, "").replaceAll("\\p{Cc}", " ").strip();
	}

}
