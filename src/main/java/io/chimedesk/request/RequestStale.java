package io.chimedesk.request;

/**
 * Somebody else, or the clock, was faster: the request is not where it was.
 */
public class RequestStale extends RuntimeException {

	RequestStale(long id) {
		super("Request " + id + " is not where it was");
	}

}
