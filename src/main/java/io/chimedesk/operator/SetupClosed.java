package io.chimedesk.operator;

/**
 * There is an administrator already, or the token is used, old or made up.
 */
public class SetupClosed extends RuntimeException {

	public SetupClosed() {
		super("Setup is closed");
	}

}
