package io.chimedesk.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.ConfirmDefaults;
import io.chimedesk.run.TermsRefused.Why;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What can be said of a run when its plan is confirmed, and what holds if nothing is.
 */
@Component
class TermsPolicy implements ConfirmDefaults {

	private static final Duration LONGEST_DELAY = Duration.ofDays(90);

	private static final int NEVER = 100;

	private final RunProperties properties;

	private final Clock clock;

	TermsPolicy(RunProperties properties, Clock clock) {
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public int failureShare() {
		return this.properties.failureShare();
	}

	@Override
	public Duration longestDelay() {
		return LONGEST_DELAY;
	}

	@Override
	public ZoneId zone() {
		return ZoneId.systemDefault();
	}

	/**
	 * The terms with everything that was left open.
	 * @throws TermsRefused if it cannot begin then, or the actor cannot have it stop
	 * there
	 */
	RunTerms checked(RunTerms terms, Actor actor) {
		return new RunTerms(checkedStart(terms.startsAt()), checkedShare(terms.failureShare(), actor));
	}

	private @Nullable Instant checkedStart(@Nullable Instant start) {
		Instant now = this.clock.instant();
		if (start != null && !start.isAfter(now)) {
			throw new TermsRefused(Why.PAST);
		}
		if (start != null && start.isAfter(now.plus(LONGEST_DELAY))) {
			throw new TermsRefused(Why.TOO_LATE, LONGEST_DELAY.toDays());
		}
		return start;
	}

	private int checkedShare(@Nullable Integer share, Actor actor) {
		if (share == null || share == failureShare()) {
			return failureShare();
		}
		if (share < 1 || share > NEVER) {
			throw new TermsRefused(Why.SHARE);
		}
		if (!actor.isAdmin()) {
			throw new TermsRefused(Why.SHARE_NOT_YOURS, failureShare());
		}
		return share;
	}

}
