package io.chimedesk.operator;

import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who signs in and out, and who could not.
 */
@Component
class SignInJournal {

	private static final Actor SOMEBODY = new Actor("anonymous", "NONE");

	private final Audit audit;

	private final Operators operators;

	private final SignInBrake brake;

	SignInJournal(Audit audit, Operators operators, SignInBrake brake) {
		this.audit = audit;
		this.operators = operators;
		this.brake = brake;
	}

	@EventListener
	@Transactional
	void signedIn(AuthenticationSuccessEvent event) {
		Actor actor = Actor.of(event.getAuthentication());
		this.brake.release(actor.name());
		this.audit.record(actor, "operator.signed-in", "operator/" + actor.name(), Map.of());
	}

	/**
	 * Names only operators that exist: what was typed may be a passphrase in the wrong
	 * field.
	 */
	@EventListener
	@Transactional
	void refused(AbstractAuthenticationFailureEvent event) {
		String name = this.operators.find(event.getAuthentication().getName())
			.map(Operator::username)
			.orElse("unknown");
		if (event instanceof AuthenticationFailureBadCredentialsEvent) {
			this.brake.countFailure(name);
		}
		this.audit.record(SOMEBODY, "operator.sign-in-refused", "operator/" + name, Map.of());
	}

	@EventListener
	@Transactional
	void signedOut(LogoutSuccessEvent event) {
		Actor actor = Actor.of(event.getAuthentication());
		this.audit.record(actor, "operator.signed-out", "operator/" + actor.name(), Map.of());
	}

}
