package io.chimedesk.ui;

/**
 * Tells the frame how much an operator has not read yet; contributed by whoever tells
 * operators something.
 */
public interface Bell {

	/** The page with what they were told. */
	String path();

	int unread(String operator);

}
