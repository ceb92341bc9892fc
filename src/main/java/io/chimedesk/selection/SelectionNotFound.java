package io.chimedesk.selection;

/**
 * There is no such selection, or it is somebody else's.
 */
public class SelectionNotFound extends RuntimeException {

	SelectionNotFound(long id) {
		super("Selection " + id);
	}

}
