package io.chimedesk.figures;

import java.time.LocalDate;

import io.chimedesk.lease.LeaseDays;
import io.chimedesk.request.RequestLives;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Counts and measures the requests of a period. Its weeks begin where the days of leases
 * do.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK', 'AUDITOR')")
public class RequestFigures {

	private final RequestLives lives;

	private final LeaseDays days;

	RequestFigures(RequestLives lives, LeaseDays days) {
		this.lives = lives;
		this.days = days;
	}

	public Figures of(FigurePeriod period) {
		LocalDate first = period.first(this.days.today());
		return Figures.of(period, first, this.days.zone(),
				this.lives.since(first.atStartOfDay(this.days.zone()).toInstant()));
	}

}
