package io.chimedesk.simulator;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The fault script: the first fault that waits for an operation meets its next call.
 */
final class Faults {

	private final List<Fault> script = new ArrayList<>();

	synchronized void add(Fault fault) {
		this.script.add(fault);
	}

	synchronized void clear() {
		this.script.clear();
	}

	/**
	 * Switches an exception off, wherever it stands in the script.
	 */
	synchronized void clear(Refusal exception) {
		this.script.removeIf((fault) -> fault.exception() == exception);
	}

	synchronized List<Fault> waiting() {
		return List.copyOf(this.script);
	}

	/**
	 * The fault that meets a call of that operation now, null if there is none.
	 */
	synchronized @Nullable Fault meet(Operation operation) {
		for (int i = 0; i < this.script.size(); i++) {
			Fault fault = this.script.get(i);
			if (fault.operation() == operation) {
				spend(i, fault);
				return fault;
			}
		}
		return null;
	}

	private void spend(int place, Fault fault) {
		Fault rest = fault.spent();
		if (rest == null) {
			this.script.remove(place);
		}
		else {
			this.script.set(place, rest);
		}
	}

}
