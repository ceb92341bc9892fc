package io.chimedesk.resolver;

import io.chimedesk.resolver.parse.Reason;

/**
 * Why a row is in its group: what made it unreadable, or what else there is to say.
 */
public enum Cause {

	BLANK, INVISIBLE, FULL_WIDTH, TOO_LONG, ROUNDED_NUMBER, CELLS, QUOTES, LICENSE_TYPE, USER_TYPE, ALEXA_ENABLED,
	ALEXA_ROOM_ARN, ROOM_WITHOUT_ALEXA,
	/** A licence tier that the account does not support; the detail has it. */
	TIER_NOT_SUPPORTED,
	/** Written with letters of another script that look like Latin ones. */
	LOOK_ALIKE,
	/** A number that a spreadsheet may have cut zeros from. */
	LOST_ZEROS,
	/** The account the user belongs to. */
	ACCOUNT,
	/** The line that said it first. */
	SAID_BEFORE,
	/** The lines that contradict each other. */
	CONTRADICTS;

	static Cause of(Reason reason) {
		return valueOf(reason.name());
	}

}
