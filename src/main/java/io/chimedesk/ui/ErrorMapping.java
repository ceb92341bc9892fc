package io.chimedesk.ui;

import org.springframework.http.HttpStatus;

/**
 * Which error page an exception of a module leads to. A module declares one bean for each
 * of its exceptions in its web package; controllers then simply let them pass. The text
 * of an exception never reaches the page, the message does.
 *
 * @param messageKey the sentence that tells the operator what to do
 */
public record ErrorMapping(Class<? extends Exception> exception, HttpStatus status, String messageKey) {

	/**
	 * There is no such thing, or it belongs to somebody else: 404.
	 */
	public static ErrorMapping notFound(Class<? extends Exception> exception, String messageKey) {
		return new ErrorMapping(exception, HttpStatus.NOT_FOUND, messageKey);
	}

	/**
	 * Overtaken by somebody or something else: 409.
	 */
	public static ErrorMapping stale(Class<? extends Exception> exception, String messageKey) {
		return new ErrorMapping(exception, HttpStatus.CONFLICT, messageKey);
	}

	/**
	 * Cannot be done as asked: 400.
	 */
	public static ErrorMapping refused(Class<? extends Exception> exception, String messageKey) {
		return new ErrorMapping(exception, HttpStatus.BAD_REQUEST, messageKey);
	}

}
