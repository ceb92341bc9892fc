package io.chimedesk.request;

import io.chimedesk.audit.Actor;
import io.chimedesk.operator.Colleagues;

import org.springframework.stereotype.Component;

/**
 * Tells whether operators still are what they were when they asked, or signed in.
 */
@Component
class Standing {

	private final Colleagues colleagues;

	Standing(Colleagues colleagues) {
		this.colleagues = colleagues;
	}

	/**
	 * Whether the operator of that sign-in name may sign in, and make requests.
	 */
	boolean mayAsk(String operator) {
		return isOfRole("ADMIN", operator) || isOfRole("HELPDESK", operator);
	}

	/**
	 * Whether an operator may sign in, and has the role that the actor has.
	 */
	boolean isAsBefore(Actor actor) {
		return isOfRole(actor.role(), actor.name());
	}

	private boolean isOfRole(String role, String operator) {
		return this.colleagues.ofRole(role).contains(operator);
	}

}
