package io.chimedesk.request;

/**
 * There is no such request.
 */
public class RequestNotFound extends RuntimeException {

	RequestNotFound(long id) {
		super("There is no request " + id);
	}

}
