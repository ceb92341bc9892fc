package io.chimedesk.run.kill;

import java.util.List;

/**
 * Where the program dies. The named methods are the only place that knows how the engine
 * is built; a test fails when one of them is gone.
 */
enum Failpoint {

	/** After the confirmation is committed, before it is acknowledged. */
	K1(When.AFTER, "io.chimedesk.run.RunDesk#confirm"),
	/** After the run was taken over. */
	K2(When.BEFORE, "io.chimedesk.run.RunTurns#take"),
	/** The intent is committed, nothing is sent. */
	K3(When.BEFORE, "io.chimedesk.chime.PacedChime#update"),
	/** Half of the request is on its way. */
	K4(When.ON_THE_WIRE),
	/** It was applied, and the answer is not there yet. */
	K5(When.ON_THE_WIRE),
	/** It was answered, and nothing is recorded. */
	K6(When.AFTER, "io.chimedesk.chime.PacedChime#update"),
	/** Inside the transaction that records the outcomes. */
	K7(When.AFTER, "io.chimedesk.run.RunJournal#finished"),
	/** All outcomes are committed, and the run is still open. */
	K8(When.BEFORE, "io.chimedesk.run.RunLifecycle#finish"),
	/** Users were read again, and nothing is recorded. */
	K9(When.BEFORE, "io.chimedesk.run.ReadingPass#record"),
	/** In the middle of the recovery from an earlier crash. */
	K10(When.AFTER, "io.chimedesk.run.RunItems#doubtInFlight"),
	/** SIGKILL a random time after a random call. */
	RANDOM(When.ON_THE_WIRE),
	/** SIGTERM while a batch is under way (P02). */
	SIGTERM(When.ON_THE_WIRE);

	private final When when;

	private final List<String> methods;

	Failpoint(When when, String... methods) {
		this.when = when;
		this.methods = List.of(methods);
	}

	When when() {
		return this.when;
	}

	/**
	 * As {@code class#method}; none if it is not in the program.
	 */
	List<String> methods() {
		return this.methods;
	}

	/**
	 * Which side of the methods it is on, or that it is no method at all.
	 */
	enum When {

		BEFORE, AFTER, ON_THE_WIRE

	}

}
