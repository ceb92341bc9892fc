package io.chimedesk.directory;

import java.util.Map;

/**
 * A select of the {@code user_id} of all users that a filter means, for another store to
 * embed; join it, as H2 reads it anew for every row that it stands in an {@code in} of.
 * The names of its parameters begin with {@code match}.
 */
public record UserMatch(String sql, Map<String, Object> parameters) {

	public UserMatch {
		parameters = Map.copyOf(parameters);
	}

	static UserMatch of(String[] userIds) {
		return new UserMatch("select m.user_id from unnest(:matchUsers) as m (user_id)", Map.of("matchUsers", userIds));
	}

}
