package io.chimedesk.selection;

/**
 * A change of many that can be undone once.
 */
public enum Undoable {

	ADDED, CLEARED, KEPT_ONLY, TAKEN_OUT, INVERTED

}
