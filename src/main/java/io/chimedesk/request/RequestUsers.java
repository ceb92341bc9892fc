package io.chimedesk.request;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

	int count(long request, UserState state) {
		return this.jdbc.sql("select count(*) from request_user where request_id = :request and state = :state")
			.param("request", request)
			.param("state", state.name())
			.query(Integer.class)
			.single();
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

	/**
	 * Marks users who wait as sent, or as sent for another request.
	 * @param users by ID, with that other request; null for this one
	 */
	void send(long request, Map<String, @Nullable Long> users) {
		this.batches.batchUpdate("""
				update request_user set state = :state, merged_into = :merged, outcome = null, code = null
				where request_id = :request and user_id = :user and state = 'WAITING'""",
				new TreeMap<String, @Nullable Long>(users).entrySet()
					.stream()
					.map((user) -> new MapSqlParameterSource("request", request).addValue("user", user.getKey())
						.addValue("merged", user.getValue())
						.addValue("state", ((user.getValue() != null) ? UserState.MERGED : UserState.SENT).name()))
					.toArray(SqlParameterSource[]::new));
	}

	/**
	 * Has those wait again who were sent and have not come back.
	 */
	void takeBack(long request) {
		this.jdbc.sql("""
				update request_user set state = 'WAITING', merged_into = null
				where request_id = :request and state in ('SENT', 'MERGED') and outcome is null""")
			.param("request", request)
			.update();
	}

	/**
	 * Lets those fail who wait, or were sent and have not come back.
	 * @return how many
	 */
	int giveUp(long request, String code) {
		return this.jdbc.sql("""
				update request_user set state = 'FAILED', outcome = 'NOT_ATTEMPTED', code = :code, merged_into = null
				where request_id = :request
				and (state = 'WAITING' or (state in ('SENT', 'MERGED') and outcome is null))""")
			.param("code", code)
			.param("request", request)
			.update();
	}

	/**
	 * Writes down what came of users.
	 */
	void settle(Collection<RequestUser> users) {
		this.batches.batchUpdate("""
				update request_user set state = :state, outcome = :outcome, code = :code, message = :message,
				  run_number = :run where request_id = :request and user_id = :user""", users.stream()
			.map((user) -> new MapSqlParameterSource("request", user.requestId()).addValue("user", user.userId())
				.addValue("state", user.state().name())
				.addValue("outcome", (user.outcome() != null) ? user.outcome().name() : null)
				.addValue("code", user.code())
				.addValue("message", user.message())
				.addValue("run", user.run()))
			.toArray(SqlParameterSource[]::new));
	}

}
