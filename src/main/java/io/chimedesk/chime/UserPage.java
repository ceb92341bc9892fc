package io.chimedesk.chime;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of an account's users; a null token means that it is the last one.
 */
public record UserPage(List<ChimeUser> users, @Nullable String nextToken) {

	public UserPage {
		users = List.copyOf(users);
	}

}
