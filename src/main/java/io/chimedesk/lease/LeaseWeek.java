package io.chimedesk.lease;

import java.time.LocalDate;

/**
 * How many leases end in a week.
 *
 * @param monday its first day
 * @param share its part of the fullest week, in thousandths
 */
public record LeaseWeek(LocalDate monday, int leases, int share) {

	public LocalDate sunday() {
		return this.monday.plusDays(6);
	}

}
