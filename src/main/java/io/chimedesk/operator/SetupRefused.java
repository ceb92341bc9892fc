package io.chimedesk.operator;

/**
 * A sign-in name or a passphrase that will not do; the message is the key of the reason.
 */
public class SetupRefused extends RuntimeException {

	private final String field;

	private SetupRefused(String field, String messageKey) {
		super(messageKey);
		this.field = field;
	}

	static SetupRefused username(String messageKey) {
		return new SetupRefused("username", messageKey);
	}

	static SetupRefused passphrase(String messageKey) {
		return new SetupRefused("passphrase", messageKey);
	}

	/**
	 * The field of the form that has to be filled in otherwise.
	 */
	public String field() {
		return this.field;
	}

	public String messageKey() {
		return String.valueOf(getMessage());
	}

}
