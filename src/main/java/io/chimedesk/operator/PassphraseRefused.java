package io.chimedesk.operator;

/**
 * A passphrase that will not do; the message is the key of the reason.
 */
public class PassphraseRefused extends RuntimeException {

	PassphraseRefused(String messageKey) {
		super(messageKey);
	}

	public String messageKey() {
		return String.valueOf(getMessage());
	}

}
