package io.chimedesk.notice;

/**
 * A way out of the program.
 */
public enum Channel {

	MAIL, WEBHOOK

}
