package io.chimedesk.request;

/**
 * Where one user of a request stands.
 */
public enum UserState {

	/** Not sent yet. */
	WAITING,
	/** A run is on its way with the user. */
	SENT,
	/** Has what was asked for. */
	DONE,
	/** Came back from a run without it. */
	FAILED,
	/** Somebody left the user out. */
	LEFT_OUT,
	/** Was handled by another request for the same. */
	MERGED

}
