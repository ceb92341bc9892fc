package io.chimedesk.simulator;

/**
 * A call that is answered with an exception of the service.
 */
final class CallRefused extends RuntimeException {

	private final transient Answer answer;

	CallRefused(Answer answer) {
		super(null, null, false, false);
		this.answer = answer;
	}

	Answer answer() {
		return this.answer;
	}

}
