package io.chimedesk.request;

import org.jspecify.annotations.Nullable;

/**
 * How much a request hurries.
 */
public enum Urgency {

	NORMAL, URGENT;

	/**
	 * The urgency of that name, usual case or not; normal if it is none.
	 */
	public static Urgency of(@Nullable String name) {
		return "urgent".equalsIgnoreCase(name) ? URGENT : NORMAL;
	}

}
