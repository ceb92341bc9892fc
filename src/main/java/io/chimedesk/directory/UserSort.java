package io.chimedesk.directory;

import java.util.List;

/**
 * What a list of users can be sorted by. Users that are equal in it follow by name, then
 * by ID, so that every order is total.
 */
public enum UserSort {

	NAME("u.name_key", "u.user_id"), EMAIL("u.email_key", "u.user_id"),
	TIER("coalesce(u.tier, '')", "u.name_key", "u.user_id"), TYPE("coalesce(u.type, '')", "u.name_key", "u.user_id"),
	STATE("u.state_key", "u.name_key", "u.user_id");

	private final List<String> columns;

	UserSort(String... columns) {
		this.columns = List.of(columns);
	}

	/**
	 * The columns that make the order, the last of them unique.
	 */
	List<String> columns() {
		return this.columns;
	}

	/**
	 * Whether the first column tells nothing about a person, so that it may stand in an
	 * address.
	 */
	boolean isImpersonal() {
		return this.columns.size() > 2;
	}

}
