package io.chimedesk.request;

/**
 * Nobody decides about what they ask for themselves.
 */
public class OwnRequest extends RuntimeException {

	OwnRequest(long id) {
		super("Request " + id + " is the operator's own");
	}

}
