package io.chimedesk.audit;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * Who acts: an operator with one role, or the program itself.
 *
 * @param name the sign-in name
 * @param role ADMIN, HELPDESK, AUDITOR or SYSTEM
 */
public record Actor(String name, String role) {

	/** The program itself, in the background. */
	public static final Actor SYSTEM = new Actor("system", "SYSTEM");

	/**
	 * The operator who is signed in.
	 */
	public static Actor of(Authentication authentication) {
		String role = authentication.getAuthorities()
			.stream()
			.map(GrantedAuthority::getAuthority)
			.filter((authority) -> authority != null && authority.startsWith("ROLE_"))
			.map((authority) -> authority.substring("ROLE_".length()))
			.findFirst()
			.orElse("NONE");
		return new Actor(authentication.getName(), role);
	}

	public boolean isAdmin() {
		return this.role.equals("ADMIN");
	}

	public boolean isAuditor() {
		return this.role.equals("AUDITOR");
	}

	/**
	 * Whether it is the program itself.
	 */
	public boolean isSystem() {
		return this.role.equals(SYSTEM.role);
	}

	/**
	 * Whether this operator may read what belongs to that owner: the own, or all as
	 * ADMIN, AUDITOR or the program itself.
	 */
	public boolean mayRead(String owner) {
		return isAdmin() || isAuditor() || isSystem() || this.name.equals(owner);
	}

	/**
	 * Whether this operator may change what belongs to that owner: the own, or all as
	 * ADMIN.
	 */
	public boolean mayChange(String owner) {
		return !isAuditor() && (isAdmin() || this.name.equals(owner));
	}

}
