package io.chimedesk.simulator;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what to do when the program cannot start its simulator.
 */
final class SimulatorPortTakenAnalyzer extends AbstractFailureAnalyzer<SimulatorPortTaken> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SimulatorPortTaken cause) {
		return new FailureAnalysis("The Chime simulator cannot listen on 127.0.0.1:%d.".formatted(cause.port()), """
				Stop what listens on that port, or choose another one with chimedesk.simulator.port.
				If it is a Chime simulator that runs as its own process, \
				set chimedesk.chime.endpoint to http://127.0.0.1:%d.""".formatted(cause.port()), cause);
	}

}
