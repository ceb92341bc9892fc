package io.chimedesk.simulator;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the simulator.
 *
 * @param port the port on 127.0.0.1; 0 takes a free one
 * @param users how many users the first account has
 * @param latency how long each answer takes
 * @param rate calls per second before it answers 429; 0 means no limit
 * @param seed what decides who works in the accounts
 * @param applyAllFields whether more than the licence tier takes effect
 * @param traits whether some users of the first account refuse changes
 */
@ConfigurationProperties("chimedesk.simulator")
public record SimulatorProperties(@DefaultValue("8090") int port, @DefaultValue("500") int users,
		@DefaultValue("120ms") Duration latency, @DefaultValue("10") int rate, @DefaultValue("20180501") long seed,
		@DefaultValue("false") boolean applyAllFields, @DefaultValue("true") boolean traits) {

	/** The most users that the first account can have. */
	static final int MOST_USERS = 100_000;

	public SimulatorProperties {
		if (port < 0 || port > 65_535) {
			throw new IllegalArgumentException("chimedesk.simulator.port must be 0 to 65535, not " + port);
		}
		if (users < 1 || users > MOST_USERS) {
			throw new IllegalArgumentException("chimedesk.simulator.users must be 1 to 100000, not " + users);
		}
		if (rate < 0 || latency.isNegative()) {
			throw new IllegalArgumentException("chimedesk.simulator.rate and .latency must not be negative");
		}
	}

}
