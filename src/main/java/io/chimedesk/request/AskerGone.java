package io.chimedesk.request;

/**
 * Whoever asked may no longer make requests, so that theirs are not approved either.
 */
public class AskerGone extends RuntimeException {

	private final String asker;

	AskerGone(long id, String asker) {
		super("Request " + id + " is of somebody who may no longer ask");
		this.asker = asker;
	}

	/**
	 * The sign-in name of whoever asked.
	 */
	public String asker() {
		return this.asker;
	}

}
