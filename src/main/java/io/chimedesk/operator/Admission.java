package io.chimedesk.operator;

import org.springframework.stereotype.Component;

/**
 * Whether an operator may be in, at sign-in and with each request after it.
 */
@Component
class Admission {

	private final Operators operators;

	private final DemoOperators demo;

	Admission(Operators operators, DemoOperators demo) {
		this.operators = operators;
		this.demo = demo;
	}

	boolean isOpenTo(Operator operator) {
		return operator.enabled() && (!operator.demo() || this.demo.areWelcome());
	}

	/**
	 * Whether the operator of a session still has the rights that the session was opened
	 * with.
	 */
	boolean isStillOpenTo(SignedInOperator signedIn) {
		return this.operators.find(signedIn.username())
			.filter((operator) -> isOpenTo(operator) && operator.signedIn().isAs(signedIn))
			.isPresent();
	}

}
