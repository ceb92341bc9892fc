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

	/**
	 * Whether the other is the same operator with the same rights; a demo operator never
	 * becomes the real one of the same name.
	 */
	boolean isAs(SignedInOperator other) {
		return this.username.equals(other.username) && this.role.equals(other.role) && this.demo == other.demo;
	}

}
