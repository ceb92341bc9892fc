package io.chimedesk.chime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;

/**
 * The lines of all accounts, each below the same ceiling.
 */
class CallLines implements Function<String, CallLine> {

	/**
	 * The rate does not fall below a tenth of the ceiling or so many calls per second.
	 */
	private static final double SLOWEST = 0.5;

	private static final double LOWEST_SHARE = 0.1;

	private final double ceiling;

	private final Buckets buckets;

	private final SlowDowns slowDowns;

	private final TimeMeter time;

	private final BlockingStrategy parking;

	private final Map<String, CallLine> lines = new ConcurrentHashMap<>();

	CallLines(double ceiling, Buckets buckets, SlowDowns slowDowns, TimeMeter time, BlockingStrategy parking) {
		this.ceiling = ceiling;
		this.buckets = buckets;
		this.slowDowns = slowDowns;
		this.time = time;
		this.parking = parking;
	}

	@Override
	public CallLine apply(String accountId) {
		return this.lines.computeIfAbsent(accountId, this::open);
	}

	/**
	 * The lines of accounts for which no ceiling is set.
	 */
	static Function<String, CallLine> open(SlowDowns slowDowns, TimeMeter time, BlockingStrategy parking) {
		Map<String, CallLine> lines = new ConcurrentHashMap<>();
		return (accountId) -> lines.computeIfAbsent(accountId, (missing) -> {
			Pace pace = new Pace(slowDowns, missing, time);
			return new OpenRate(pace, new SlowDown(slowDowns, missing, pace, 1), parking);
		});
	}

	private CallLine open(String accountId) {
		Pace pace = new Pace(this.slowDowns, accountId, this.time);
		double lowest = Math.min(LOWEST_SHARE, SLOWEST / this.ceiling);
		SlowDown slowDown = new SlowDown(this.slowDowns, accountId, pace, lowest);
		return new AccountRate(this.buckets.of(accountId), pace, slowDown, this.parking);
	}

}
