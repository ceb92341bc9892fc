package io.chimedesk.resolver.parse;

/**
 * A line of a list that is not blank.
 *
 * @param number from 1
 */
record Line(int number, String text) {

	boolean isTooLong() {
		return this.text.length() > Limits.LINE;
	}

}
