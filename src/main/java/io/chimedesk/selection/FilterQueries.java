package io.chimedesk.selection;

import io.chimedesk.directory.UserFilter;

/**
 * Reads what a saved filter keeps: the parameters of the address of the list of users.
 */
public interface FilterQueries {

	/**
	 * Which users they mean.
	 */
	UserFilter filter(String query);

	/**
	 * The same in words, for instance "Tier: Basic · Registration: Registered"; empty if
	 * everybody is meant.
	 */
	String words(String query);

}
