package io.chimedesk.directory;

import java.util.Map;

/**
 * A select of the {@code user_id} of all users that a filter means, for another store to
 * embed; the names of its parameters begin with {@code match}.
 */
public record UserMatch(String sql, Map<String, Object> parameters) {

	public UserMatch {
		parameters = Map.copyOf(parameters);
	}

}
