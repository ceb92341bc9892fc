package io.chimedesk.resolver.parse;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the cells of a column are used for.
 */
public enum Role {

	USER, LICENSE_TYPE, USER_TYPE, ALEXA_ENABLED, ALEXA_ROOM_ARN, IGNORED;

	/**
	 * The name in the header of our own files.
	 */
	public String header() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The role of that name; whatever else is said means that the column does not matter.
	 */
	public static Role named(String name) {
		return Stream.of(values()).filter((role) -> role.header().equals(name)).findFirst().orElse(IGNORED);
	}

}
