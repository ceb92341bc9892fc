package io.chimedesk.chime;

import java.util.function.Function;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;

/**
 * How fast calls may go to each account: a ceiling that all instances share, lower after
 * the service has asked to slow down.
 */
public class Rates {

	private final double ceiling;

	private final Function<String, CallLine> lines;

	private final Function<String, Slowness> slowness;

	Rates(double ceiling, Function<String, CallLine> lines, Function<String, Slowness> slowness) {
		this.ceiling = ceiling;
		this.lines = lines;
		this.slowness = slowness;
	}

	/**
	 * No limit, and nothing is asked or kept for a call.
	 */
	public static Rates unlimited() {
		return new Rates(0, (accountId) -> CallLine.OPEN, (accountId) -> Slowness.NONE);
	}

	/**
	 * No limit, but what the service asks for is waited for.
	 */
	static Rates open(SlowDowns slowDowns, TimeMeter time, BlockingStrategy parking) {
		return new Rates(0, CallLines.open(slowDowns, time, parking), slowDowns::of);
	}

	/**
	 * How fast calls go to that account now.
	 */
	public Rate of(String accountId) {
		return this.slowness.apply(accountId).of(this.ceiling);
	}

	CallLine line(String accountId) {
		return this.lines.apply(accountId);
	}

}
