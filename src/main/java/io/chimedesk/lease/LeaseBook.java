package io.chimedesk.lease;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.chimedesk.setback.Setback;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of leases, for everybody who reads here.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK', 'AUDITOR')")
@Transactional(readOnly = true)
public class LeaseBook {

	private static final int WEEKS = 8;

	private static final Duration WEEK = Duration.ofDays(7);

	private final LeaseLists lists;

	private final LeaseDays days;

	private final LeaseSetbacks setbacks;

	LeaseBook(LeaseLists lists, LeaseDays days, LeaseSetbacks setbacks) {
		this.lists = lists;
		this.days = days;
		this.setbacks = setbacks;
	}

	/**
	 * Leases by their end, those that are over the latest first.
	 * @param after the place that they follow; null for the beginning
	 */
	public List<Lease> list(LeaseShow show, @Nullable LeasePlace after, int limit) {
		return this.lists.list(show, before(show), after, limit);
	}

	/**
	 * How many there are.
	 */
	public int count(LeaseShow show) {
		return this.lists.count(show, before(show));
	}

	/**
	 * The place in a list that a page begins after which follows this lease.
	 */
	public LeasePlace place(Lease lease) {
		return LeasePlace.of(lease);
	}

	/**
	 * How many leases end in this week and each of the next ones; what is overdue counts
	 * for this week.
	 */
	public List<LeaseWeek> weeks() {
		LocalDate first = this.days.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		int[] counts = new int[WEEKS];
		this.lists.lastDays().forEach((day, leases) -> {
			long week = Math.max(0, Math.floorDiv(day.toEpochDay() - first.toEpochDay(), 7L));
			if (week < WEEKS) {
				counts[(int) week] += leases;
			}
		});
		int most = Math.max(1, IntStream.of(counts).max().orElse(1));
		return IntStream.range(0, WEEKS)
			.mapToObj((week) -> new LeaseWeek(first.plusWeeks(week), counts[week], counts[week] * 1_000 / most))
			.toList();
	}

	/**
	 * How many leases stand where.
	 */
	public Map<LeaseShow, Integer> counts() {
		return Map.of(LeaseShow.RUNNING, count(LeaseShow.RUNNING), LeaseShow.WEEK, count(LeaseShow.WEEK),
				LeaseShow.ASKS, count(LeaseShow.ASKS), LeaseShow.OVER, count(LeaseShow.OVER));
	}

	/**
	 * The accounts whose leases could not be ended the last time.
	 */
	public List<Setback> setbacks() {
		return this.setbacks.all();
	}

	private @Nullable Instant before(LeaseShow show) {
		return (show == LeaseShow.WEEK) ? this.days.now().plus(WEEK) : null;
	}

}
