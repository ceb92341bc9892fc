package io.chimedesk.request;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the users of requests on their way.
 */
@Repository
class SentUsers {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	SentUsers(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * Those of the account whom a run that goes on was given.
	 */
	Set<String> underWay(String accountId) {
		return Set.copyOf(this.jdbc.sql("""
				select distinct u.user_id from licence_request r join request_user u on u.request_id = r.id
				where r.account_id = :account and r.status = 'SENT' and u.state = 'SENT'""")
			.param("account", accountId)
			.query((row, number) -> row.getString("user_id"))
			.list());
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
	 * Those of a request who are on the way, or failed in that run, which somebody has
	 * gone on with.
	 */
	List<RequestUser> awaited(long request, @Nullable Long run) {
		return this.jdbc.sql("""
				select * from request_user where request_id = :request and (state = 'SENT'
				or (state = 'MERGED' and outcome is null)
				or (state = 'FAILED' and run_number = cast(:run as bigint))) order by user_id""")
			.param("request", request)
			.param("run", run)
			.query(RequestRow::user)
			.list();
	}

	/**
	 * How many of a request have failed.
	 */
	int failed(long request) {
		return this.jdbc.sql("select count(*) from request_user where request_id = :request and state = 'FAILED'")
			.param("request", request)
			.query(Integer.class)
			.single();
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
