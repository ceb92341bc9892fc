package io.chimedesk.request;

/**
 * What a request asks for.
 */
public enum RequestKind {

	/** That users get a tier. */
	GRANT,
	/** That a lease lasts longer. */
	EXTENSION

}
