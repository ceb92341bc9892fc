package io.chimedesk.chime;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;

/**
 * Slows an account down when the service asks for it, and lets it become faster again
 * with calls that went well. Of the calls that were under way together one counts.
 */
class SlowDown {

	private static final Logger logger = LoggerFactory.getLogger(SlowDown.class);

	private static final int GOOD_CALLS = 20;

	private static final double FASTER = 1.1;

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(120);

	private final SlowDowns slowDowns;

	private final String accountId;

	private final Pace pace;

	private final double lowest;

	private final AtomicInteger good = new AtomicInteger();

	/**
	 * @param lowest the share of the ceiling below which the rate does not fall
	 */
	SlowDown(SlowDowns slowDowns, String accountId, Pace pace, double lowest) {
		this.slowDowns = slowDowns;
		this.accountId = accountId;
		this.pace = pace;
		this.lowest = lowest;
	}

	/**
	 * What came of a call counts even if that cannot be written down now.
	 * @param seen how often the account had been slowed down when the call was sent
	 */
	void tell(int seen, CallFate fate) {
		try {
			if (fate.good()) {
				countGood();
			}
			else {
				obey(seen, fate.slowing(), fate.closed());
			}
		}
		catch (DataAccessException ex) {
			logger.warn("The rate of an account could not be changed: {}", ex.getClass().getSimpleName());
		}
	}

	private void countGood() {
		if (this.pace.now().isSlow() && this.good.incrementAndGet() >= GOOD_CALLS) {
			this.good.set(0);
			this.slowDowns.climb(this.accountId, FASTER);
			this.pace.look();
		}
	}

	private void obey(int seen, @Nullable Slowing slowing, @Nullable Duration wait) {
		if (slowing != null) {
			this.good.set(0);
			this.slowDowns.halve(this.accountId, seen, this.lowest, slowing);
		}
		if (wait != null && wait.isPositive()) {
			this.slowDowns.close(this.accountId, (wait.compareTo(LONGEST_WAIT) < 0) ? wait : LONGEST_WAIT);
		}
		if (slowing != null || wait != null) {
			this.pace.look();
		}
	}

}
