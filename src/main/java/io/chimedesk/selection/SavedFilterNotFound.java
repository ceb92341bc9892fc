package io.chimedesk.selection;

/**
 * There is no such saved filter, or it is not this operator's to see or change.
 */
public class SavedFilterNotFound extends RuntimeException {

	SavedFilterNotFound(long id) {
		super("Saved filter " + id);
	}

}
