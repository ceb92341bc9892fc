package io.chimedesk.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.chimedesk.operator.Operators.Failures;

import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after ten wrong passphrases in a row even the right one is refused
 * for a while, which grows with each further try and never becomes for ever.
 */
@Component
class SignInBrake {

	private static final int FREE_TRIES = 10;

	private static final Duration FIRST = Duration.ofSeconds(30);

	private static final Duration LONGEST = Duration.ofMinutes(15);

	private static final Duration MEMORY = Duration.ofHours(12);

	private final Operators operators;

	private final Clock clock;

	SignInBrake(Operators operators, Clock clock) {
		this.operators = operators;
		this.clock = clock;
	}

	boolean isOn(String username) {
		Instant now = this.clock.instant();
		return this.operators.failures(username)
			.filter((failures) -> now.isBefore(failures.latest().plus(delay(failures))))
			.isPresent();
	}

	/**
	 * Counts a wrong passphrase; one that was not even considered neither counts nor
	 * makes the wait longer.
	 */
	void countFailure(String username) {
		if (!isOn(username)) {
			Instant now = this.clock.instant();
			this.operators.countFailure(username, now, now.minus(MEMORY));
		}
	}

	void release(String username) {
		this.operators.forgetFailures(username);
	}

	private static Duration delay(Failures failures) {
		int beyond = failures.attempts() - FREE_TRIES;
		if (beyond < 0) {
			return Duration.ZERO;
		}
		Duration growing = FIRST.multipliedBy(1L << Math.min(beyond, 10));
		return (growing.compareTo(LONGEST) < 0) ? growing : LONGEST;
	}

}
