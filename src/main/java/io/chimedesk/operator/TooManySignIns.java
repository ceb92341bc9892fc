package io.chimedesk.operator;

import org.springframework.security.authentication.AuthenticationServiceException;

/**
 * More people try to sign in than the machine can check passwords for.
 */
class TooManySignIns extends AuthenticationServiceException {

	TooManySignIns() {
		super("Too many sign-ins at once");
	}

}
