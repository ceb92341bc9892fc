package io.chimedesk.plan.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.ConfirmDefaults;

import org.springframework.stereotype.Component;

/**
 * What stands beside the button that confirms a plan: when it can begin, and at which
 * share of failures it stops.
 */
@Component
class ConfirmTerms {

	private final ConfirmDefaults defaults;

	private final Clock clock;

	ConfirmTerms(ConfirmDefaults defaults, Clock clock) {
		this.defaults = defaults;
		this.clock = clock;
	}

	Terms of(Actor actor) {
		Instant now = this.clock.instant();
		return new Terms(this.defaults.failureShare(), actor.isAdmin(), this.defaults.zone(), now,
				now.plus(this.defaults.longestDelay()));
	}

	/**
	 * The bounds of what can be said.
	 *
	 * @param share what holds if nothing is said
	 * @param isShareMine whether the operator may say another share
	 * @param zone where a time is meant unless the browser says another place
	 */
	record Terms(int share, boolean isShareMine, ZoneId zone, Instant first, Instant last) {

		public LocalDateTime earliest() {
			return LocalDateTime.ofInstant(this.first, this.zone).truncatedTo(ChronoUnit.MINUTES);
		}

		public LocalDateTime latest() {
			return LocalDateTime.ofInstant(this.last, this.zone).truncatedTo(ChronoUnit.MINUTES);
		}

		public long days() {
			return ChronoUnit.DAYS.between(this.first, this.last);
		}

	}

}
