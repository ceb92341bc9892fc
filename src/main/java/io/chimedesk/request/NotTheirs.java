package io.chimedesk.request;

/**
 * The request is for others to change or to decide about.
 */
public class NotTheirs extends RuntimeException {

	NotTheirs(long id) {
		super("Request " + id + " is for others");
	}

}
