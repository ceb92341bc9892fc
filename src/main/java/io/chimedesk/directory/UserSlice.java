package io.chimedesk.directory;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A few users of a longer list.
 *
 * @param total how many users the whole list has
 * @param from the position of the first user in the whole list, from 1; 0 in an empty
 * list
 * @param next the cursor to ask for what follows, null at the end
 * @param previous the cursor to ask for what comes before, null at the beginning
 */
public record UserSlice(List<DirectoryUser> users, long total, long from, @Nullable String next,
		@Nullable String previous) {

	public UserSlice {
		users = List.copyOf(users);
	}

	/**
	 * The position of the last user in the whole list.
	 */
	public long to() {
		return this.users.isEmpty() ? this.from : this.from + this.users.size() - 1;
	}

}
