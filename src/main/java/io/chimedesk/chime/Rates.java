package io.chimedesk.chime;

import java.util.function.Function;

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
	 * How fast calls go to that account now.
	 */
	public Rate of(String accountId) {
		return this.slowness.apply(accountId).of(this.ceiling);
	}

	CallLine line(String accountId) {
		return this.lines.apply(accountId);
	}

}
