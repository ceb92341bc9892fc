package io.chimedesk.request;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.chimedesk.budget.Reservations;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.UserMark;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The users whom requests ask something for that they do not have yet: they reserve a
 * part of the budgets, and the directory can be filtered by them.
 */
@Repository
class WantedUsers implements Reservations, UserMark {

	private static final String UNDER_WAY = """
			from licence_request r join request_user u on u.request_id = r.id
			where r.account_id = :account and r.kind = 'GRANT' and r.status in ('OPEN', 'APPROVED', 'SENT')
			and u.state in ('WAITING', 'SENT', 'MERGED') and u.outcome is null""";

	private static final String UNFINISHED = """
			r.status in ('OPEN', 'APPROVED', 'SENT', 'REOPENED') and (u.state = 'FAILED'
			or (u.state in ('WAITING', 'SENT', 'MERGED') and u.outcome is null))""";

	private final JdbcClient jdbc;

	WantedUsers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "open-request";
	}

	@Override
	public Map<LicenceTier, Integer> reserved(String accountId) {
		Map<LicenceTier, Integer> reserved = new EnumMap<>(LicenceTier.class);
		this.jdbc
			.sql("select r.tier, count(distinct u.user_id) as users " + UNDER_WAY
					+ " and (u.from_tier is null or u.from_tier <> r.tier) group by r.tier")
			.param("account", accountId)
			.query((row) -> {
				int users = row.getInt("users");
				LicenceTier.of(row.getString("tier")).ifPresent((tier) -> reserved.put(tier, users));
			});
		return reserved;
	}

	@Override
	public Collection<String> userIds(String accountId) {
		return this.jdbc
			.sql("select distinct u.user_id from licence_request r join request_user u on u.request_id = r.id"
					+ " where r.account_id = :account and " + UNFINISHED)
			.param("account", accountId)
			.query((row, number) -> row.getString("user_id"))
			.list();
	}

	/**
	 * Those for whom that tier is reserved already.
	 */
	Set<String> reservedFor(String accountId, LicenceTier tier) {
		return Set.copyOf(this.jdbc.sql("select distinct u.user_id " + UNDER_WAY + " and r.tier = :tier")
			.param("account", accountId)
			.param("tier", tier.wire())
			.query((row, number) -> row.getString("user_id"))
			.list());
	}

	/**
	 * The unfinished requests that these users are in, by user.
	 */
	Map<String, Set<Long>> unfinished(String accountId, Collection<String> userIds) {
		Map<String, Set<Long>> requests = new HashMap<>();
		this.jdbc
			.sql("select u.user_id, r.id from unnest(:users) as wanted (user_id)"
					+ " join request_user u on u.user_id = wanted.user_id"
					+ " join licence_request r on r.id = u.request_id and r.account_id = :account where " + UNFINISHED)
			.param("users", userIds.toArray(String[]::new))
			.param("account", accountId)
			.query((row) -> {
				requests.computeIfAbsent(row.getString("user_id"), (user) -> new TreeSet<>()).add(row.getLong("id"));
			});
		return requests;
	}

	/**
	 * What requests asked for one user, newest first.
	 */
	List<UserRequest> about(RequestsAbout wanted) {
		return this.jdbc.sql("""
				select r.*, u.state from request_user u join licence_request r on r.id = u.request_id
				where u.user_id = :user and r.account_id = :account
				and (r.created_at < :at or (r.created_at = :at and r.id < :number))
				order by r.created_at desc, r.id desc fetch first :limit rows only""")
			.param("user", wanted.userId())
			.param("account", wanted.accountId())
			.param("at", StoredTime.of(wanted.before()))
			.param("number", wanted.number())
			.param("limit", wanted.limit())
			.query((row, number) -> new UserRequest(RequestRow.request(row, number),
					UserState.valueOf(row.getString("state"))))
			.list();
	}

}
