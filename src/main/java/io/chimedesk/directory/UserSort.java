package io.chimedesk.directory;

/**
 * What a list of users can be sorted by. Users that are equal in it follow by name, then
 * by ID, so that every order is total.
 */
public enum UserSort {

	NAME(UserGrouping.NONE), EMAIL(UserGrouping.NONE), TIER(new UserGrouping.ByValue(UserField.TIER)),
	TYPE(new UserGrouping.ByValue(UserField.TYPE)), STATE(new UserGrouping.ByState()),
	ALEXA(new UserGrouping.ByValue(UserField.ALEXA)), CHANGED(new UserGrouping.ByChange());

	private final UserGrouping grouping;

	UserSort(UserGrouping grouping) {
		this.grouping = grouping;
	}

	UserGrouping grouping() {
		return this.grouping;
	}

	/**
	 * What the users of one group are sorted by.
	 */
	TextField text() {
		return (this == EMAIL) ? TextField.EMAIL : TextField.NAME;
	}

	/**
	 * Whether it tells nothing about a person, so that the sorted value may stand in an
	 * address.
	 */
	boolean isImpersonal() {
		return this.grouping != UserGrouping.NONE;
	}

}
