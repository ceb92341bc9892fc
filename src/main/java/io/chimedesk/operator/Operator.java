package io.chimedesk.operator;

/**
 * A person who may sign in.
 *
 * @param username in lower case
 * @param passwordHash with the name of its kind, as in <code>{argon2}…</code>
 * @param demo whether this operator exists for the rehearsal only
 */
record Operator(String username, String displayName, Role role, String passwordHash, boolean enabled, boolean demo) {

	SignedInOperator signedIn() {
		return new SignedInOperator(this.username, this.displayName, this.role.name(), this.demo);
	}

	/**
	 * Without the hash.
	 */
	@Override
	public String toString() {
		return "Operator[" + this.username + "]";
	}

}
