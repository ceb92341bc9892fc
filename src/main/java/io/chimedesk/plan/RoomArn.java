package io.chimedesk.plan;

/**
 * What the ARN of an Alexa room looks like.
 */
public final class RoomArn {

	/** As a regular expression. */
	public static final String SHAPE = "arn:[a-z0-9-]+:[a-z0-9-]+:[a-z0-9-]*:[0-9]*:[!-~]+";

	/** In characters. */
	public static final int LONGEST = 2_048;

	private RoomArn() {
	}

	static boolean isOne(String text) {
		return text.length() <= LONGEST && text.matches(SHAPE);
	}

}
