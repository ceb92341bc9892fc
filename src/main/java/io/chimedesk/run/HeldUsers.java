package io.chimedesk.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.chimedesk.plan.Holds;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which users the open runs hold: at most one run a user.
 */
@Repository
class HeldUsers implements Holds {

	private static final int CHUNK = 500;

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	HeldUsers(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	@Override
	public Map<String, Long> heldBy(String accountId, Collection<String> userIds) {
		Map<String, Long> held = new HashMap<>();
		List<String> all = List.copyOf(userIds);
		for (int start = 0; start < all.size(); start += CHUNK) {
			held.putAll(chunkHeldBy(accountId, all.subList(start, Math.min(start + CHUNK, all.size()))));
		}
		return held;
	}

	/**
	 * All users of that account who are held.
	 */
	List<String> ids(String accountId) {
		return this.jdbc.sql("select user_id from held_user where account_id = :account")
			.param("account", accountId)
			.query((row, number) -> row.getString("user_id"))
			.list();
	}

	/**
	 * Holds these users.
	 * @throws org.springframework.dao.DuplicateKeyException if another run has just taken
	 * one of them
	 */
	void hold(String accountId, Collection<String> userIds, long run) {
		SqlParameterSource[] rows = userIds.stream()
			.sorted()
			.map((user) -> new MapSqlParameterSource("account", accountId).addValue("user", user).addValue("run", run))
			.toArray(SqlParameterSource[]::new);
		this.batches.batchUpdate("""
				insert into held_user (account_id, user_id, run_number) values (:account, :user, :run)""", rows);
	}

	/**
	 * Holds again whom that run has left accepted.
	 * @throws org.springframework.dao.DuplicateKeyException if another run has just taken
	 * one of them
	 */
	void holdAccepted(long run) {
		this.jdbc.sql("""
				insert into held_user (account_id, user_id, run_number)
				select r.account_id, i.user_id, r.number from run r join run_item i on i.run_number = r.number
				where r.number = :run and i.state = 'ACCEPTED' order by i.user_id""").param("run", run).update();
	}

	/**
	 * The run that holds one of those whom that run has left accepted.
	 */
	Optional<Long> holderOfAccepted(long run) {
		return this.jdbc.sql("""
				select h.run_number from run r
				join run_item i on i.run_number = r.number and i.state = 'ACCEPTED'
				join held_user h on h.account_id = r.account_id and h.user_id = i.user_id
				where r.number = :run order by h.run_number fetch first row only""")
			.param("run", run)
			.query(Long.class)
			.optional();
	}

	void release(long run) {
		this.jdbc.sql("delete from held_user where run_number = :run").param("run", run).update();
	}

	private Map<String, Long> chunkHeldBy(String accountId, List<String> userIds) {
		Map<String, Long> held = new HashMap<>();
		this.jdbc.sql("""
				select h.user_id, h.run_number from unnest(:users) as wanted (user_id)
				join held_user h on h.account_id = :account and h.user_id = wanted.user_id""")
			.param("account", accountId)
			.param("users", userIds.toArray(String[]::new))
			.query((row) -> {
				held.put(row.getString("user_id"), row.getLong("run_number"));
			});
		return held;
	}

}
