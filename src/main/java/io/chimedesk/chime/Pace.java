package io.chimedesk.chime;

import java.time.Duration;
import java.util.Objects;

import io.github.bucket4j.TimeMeter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;

/**
 * How slow an account is, as this process knows it: never older than about a second, and
 * as it was while the database cannot be read.
 */
class Pace {

	private static final Logger logger = LoggerFactory.getLogger(Pace.class);

	private static final long FRESH = Duration.ofSeconds(1).toNanos();

	private final SlowDowns slowDowns;

	private final String accountId;

	private final TimeMeter time;

	private Slowness slowness = Slowness.NONE;

	private long readAt;

	private long closedUntil;

	Pace(SlowDowns slowDowns, String accountId, TimeMeter time) {
		this.slowDowns = slowDowns;
		this.accountId = accountId;
		this.time = time;
		this.readAt = time.currentTimeNanos() - FRESH;
		this.closedUntil = time.currentTimeNanos();
	}

	synchronized Slowness now() {
		if (this.time.currentTimeNanos() - this.readAt >= FRESH) {
			look();
		}
		return this.slowness;
	}

	/**
	 * For how many nanoseconds nobody may call.
	 */
	synchronized long closedFor() {
		now();
		return Math.max(0, this.closedUntil - this.time.currentTimeNanos());
	}

	/**
	 * Asks the database.
	 */
	synchronized void look() {
		this.readAt = this.time.currentTimeNanos();
		try {
			take(this.slowDowns.of(this.accountId));
		}
		catch (DataAccessException ex) {
			logger.info("The rate of an account stays as it was: {}", ex.getClass().getSimpleName());
		}
	}

	private void take(Slowness read) {
		if (!Objects.equals(read.until(), this.slowness.until())) {
			this.closedUntil = this.time.currentTimeNanos() + read.closedFor().toNanos();
		}
		this.slowness = read;
	}

}
