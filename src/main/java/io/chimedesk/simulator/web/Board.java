package io.chimedesk.simulator.web;

import java.util.List;
import java.util.stream.Stream;

import io.chimedesk.simulator.Fault;
import io.chimedesk.simulator.Refusal;
import io.chimedesk.simulator.State;
import org.jspecify.annotations.Nullable;

/**
 * The state of the simulator as the page shows it.
 */
record Board(State state) {

	/**
	 * A switch for each exception.
	 */
	public List<Switch> switches() {
		return Stream.of(Refusal.values()).map((exception) -> new Switch(exception, waiting(exception))).toList();
	}

	private @Nullable Fault waiting(Refusal exception) {
		return this.state.faults().stream().filter((fault) -> fault.exception() == exception).findFirst().orElse(null);
	}

	/**
	 * One switch.
	 *
	 * @param fault what waits while it is on, null while it is off
	 */
	record Switch(Refusal exception, @Nullable Fault fault) {
	}

}
