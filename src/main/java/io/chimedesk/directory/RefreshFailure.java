package io.chimedesk.directory;

/**
 * Why a refresh failed, as far as it matters for what to do next.
 */
public enum RefreshFailure {

	/** The service said no or said nothing, and will again. */
	REFUSED,
	/** The service had trouble for too long. */
	TROUBLE,
	/** The service says that there is no such account. */
	NOT_FOUND,
	/** The list moved each time it was read, or went in a circle: it is not whole. */
	NOT_WHOLE,
	/** The program failed. */
	INTERNAL;

	/**
	 * Whether the pages that were read are worth keeping, to go on from there.
	 */
	boolean leavesPages() {
		return this == REFUSED || this == TROUBLE || this == INTERNAL;
	}

}
