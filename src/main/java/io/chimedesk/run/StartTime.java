package io.chimedesk.run;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;

import io.chimedesk.run.TermsRefused.Why;

/**
 * A date and time as an operator's clock shows it.
 *
 * @param local what the clock shows
 * @param zone where the clock hangs
 */
public record StartTime(LocalDateTime local, ZoneId zone) {

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

	private static final int LAST_YEAR = 9_999;

	/**
	 * Reads what a form sends, such as {@code 2026-11-24T02:30} and
	 * {@code Europe/Berlin}.
	 * @throws TermsRefused if that is no time, or the clocks there never show it
	 */
	public static StartTime of(String local, String zone) {
		try {
			StartTime time = new StartTime(LocalDateTime.parse(local), ZoneId.of(zone));
			time.checkExists();
			return time;
		}
		catch (DateTimeException ex) {
			throw new TermsRefused(Why.UNREADABLE);
		}
	}

	/**
	 * When that is; the first time if the clocks show it twice.
	 */
	public Instant instant() {
		return this.local.atZone(this.zone).withEarlierOffsetAtOverlap().toInstant();
	}

	/**
	 * Whether the clocks are put back over it, so that they show it twice.
	 */
	public boolean isTwice() {
		return offsets().size() > 1;
	}

	/**
	 * What the clock shows, in words.
	 */
	public String text() {
		return CLOCK.format(this.local);
	}

	private void checkExists() {
		if (this.local.getYear() > LAST_YEAR) {
			throw new TermsRefused(Why.UNREADABLE);
		}
		if (offsets().isEmpty()) {
			ZoneOffsetTransition gap = this.zone.getRules().getTransition(this.local);
			throw new TermsRefused(Why.NO_SUCH_TIME, text(), this.zone.getId(), CLOCK.format(gap.getDateTimeBefore()),
					CLOCK.format(gap.getDateTimeAfter()));
		}
	}

	private List<?> offsets() {
		return this.zone.getRules().getValidOffsets(this.local);
	}

}
