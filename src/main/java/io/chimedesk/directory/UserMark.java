package io.chimedesk.directory;

import java.util.Collection;

/**
 * A group of users that another module knows, to filter the directory by. Each bean of
 * this type becomes a value of the filter field {@code marks}.
 */
public interface UserMark {

	/**
	 * What the group is called in a filter and in an address, such as {@code in-run}.
	 */
	String name();

	/**
	 * The IDs of the users of that account who are in the group now. IDs that the copy
	 * does not have count for nobody.
	 */
	Collection<String> userIds(String accountId);

}
