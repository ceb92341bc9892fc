package io.chimedesk.directory;

/**
 * How the refresh of an account stands.
 */
public enum RefreshStatus {

	/** There never was one. */
	NEVER,
	/** It is reading, or waits to go on. */
	RUNNING,
	/** The last one read everything. */
	COMPLETE,
	/** Somebody stopped it; the earlier copy stays. */
	STOPPED,
	/** The last one did not; the earlier copy stays. */
	FAILED

}
