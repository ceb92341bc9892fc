package io.chimedesk.operator;

import java.io.Serializable;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The operator of a session; holds no secret.
 */
public record SignedInOperator(String username, String displayName, String role,
		boolean demo) implements AuthenticatedPrincipal, Serializable {

	@Override
	public String getName() {
		return this.username;
	}

}
