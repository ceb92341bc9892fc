package io.chimedesk.selection;

/**
 * What users that were found become in a selection.
 */
public enum Mode {

	/** They are in it as well. */
	ADD,

	/** They are not in it any more. */
	TAKE_OUT,

	/** Whoever is not among them is not in it any more. */
	KEEP_ONLY

}
