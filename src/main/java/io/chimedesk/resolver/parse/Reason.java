package io.chimedesk.resolver.parse;

/**
 * Why a row cannot be read.
 */
public enum Reason {

	/** No user in the row. */
	BLANK,
	/** A character that nobody sees, named in the detail. */
	INVISIBLE,
	/** A full-width form of a plain character, named in the detail. */
	FULL_WIDTH,
	/** Longer than an address may be. */
	TOO_LONG,
	/** A number as a spreadsheet rounds it. */
	ROUNDED_NUMBER,
	/** More or fewer cells than the header; the detail has both. */
	CELLS,
	/** Quotes that RFC 4180 does not allow. */
	QUOTES,
	/** Not one of the values that there are; the detail has it. */
	LICENSE_TYPE, USER_TYPE, ALEXA_ENABLED, ALEXA_ROOM_ARN,
	/** A room for a user without Alexa. */
	ROOM_WITHOUT_ALEXA

}
