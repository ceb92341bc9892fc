package io.chimedesk.request;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the users of requests.
 */
@Repository
class RequestUsers {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	RequestUsers(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * Adds users who wait.
	 * @param tiers what each has now, by ID
	 */
	void add(long request, Collection<String> userIds, Map<String, @Nullable String> tiers) {
		this.batches.batchUpdate("""
				insert into request_user (request_id, user_id, from_tier, state)
				values (:request, :user, :from, 'WAITING')""",
				userIds.stream()
					.map((user) -> new MapSqlParameterSource("request", request).addValue("user", user)
						.addValue("from", tiers.get(user)))
					.toArray(SqlParameterSource[]::new));
	}

	/**
	 * The users of a request, those who failed first.
	 */
	List<RequestUser> of(long request) {
		return this.jdbc.sql("""
				select * from request_user where request_id = :request
				order by case state when 'FAILED' then 0 else 1 end, code, user_id""")
			.param("request", request)
			.query(RequestRow::user)
			.list();
	}

	/**
	 * One user of each of these requests, by the request.
	 */
	Map<Long, String> first(Collection<Long> requests) {
		Map<Long, String> first = new HashMap<>();
		this.jdbc.sql("""
				select request_id, min(user_id) as user_id from request_user
				where request_id in (:requests) group by request_id""")
			.param("requests", requests.isEmpty() ? List.of(-1L) : requests)
			.query((row) -> {
				first.put(row.getLong("request_id"), row.getString("user_id"));
			});
		return first;
	}

	/**
	 * Moves all users of a request that stand there; what came of them before is
	 * forgotten if they wait again.
	 * @return how many
	 */
	int move(long request, UserState from, UserState to) {
		String forgotten = (to == UserState.WAITING)
				? ", outcome = null, code = null, message = null, run_number = null, merged_into = null" : "";
		return this.jdbc
			.sql("update request_user set state = :to" + forgotten + " where request_id = :request and state = :from")
			.param("to", to.name())
			.param("request", request)
			.param("from", from.name())
			.update();
	}

	/**
	 * Leaves those of these users out that wait.
	 * @return how many
	 */
	int leaveOut(long request, Collection<String> userIds) {
		return userIds.isEmpty() ? 0
				: this.jdbc.sql("""
						update request_user set state = 'LEFT_OUT'
						where request_id = :request and state = 'WAITING' and user_id in (:users)""")
					.param("request", request)
					.param("users", userIds)
					.update();
	}

}
