package io.chimedesk.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The users of our copy.
 */
@Repository
class DirectoryUsers {

	private static final int MOST_IN_A_LIST = 500;

	private final JdbcClient jdbc;

	DirectoryUsers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<DirectoryUser> byNumber(String accountId, long number) {
		return this.jdbc.sql("select * from directory_user where number = :number and account_id = :accountId")
			.param("number", number)
			.param("accountId", accountId)
			.query(UserRows::user)
			.optional();
	}

	List<DirectoryUser> find(String accountId, Collection<String> userIds) {
		List<String> ids = List.copyOf(new LinkedHashSet<>(userIds));
		return Stream.iterate(0, (from) -> from < ids.size(), (from) -> from + MOST_IN_A_LIST)
			.map((from) -> ids.subList(from, Math.min(from + MOST_IN_A_LIST, ids.size())))
			.flatMap((chunk) -> findFew(accountId, chunk).stream())
			.toList();
	}

	long count(String accountId, UserFilter filter) {
		UserConditions conditions = UserConditions.of(accountId, filter);
		return this.jdbc.sql("select count(*) from directory_user u" + conditions.where())
			.params(conditions.parameters())
			.query(Long.class)
			.single();
	}

	/**
	 * How many of these users have each value; the empty text stands for none.
	 * @param value an SQL expression of ours
	 */
	Map<String, Long> countsBy(String value, String accountId, UserFilter filter) {
		UserConditions conditions = UserConditions.of(accountId, filter);
		Map<String, Long> counts = new LinkedHashMap<>();
		this.jdbc
			.sql("select %s as facet, count(*) as users from directory_user u%s group by %1$s order by 1"
				.formatted(value, conditions.where()))
			.params(conditions.parameters())
			.query((row) -> {
				counts.put(row.getString("facet"), row.getLong("users"));
			});
		return counts;
	}

	List<ListedUser> listed(String accountId) {
		return this.jdbc.sql("select u.* from directory_user u where u.account_id = :accountId")
			.param("accountId", accountId)
			.query(UserRows::listed)
			.list();
	}

	private List<DirectoryUser> findFew(String accountId, List<String> userIds) {
		// a join, because H2 would read the whole account for a list
		return this.jdbc.sql("""
				select u.* from unnest(:userIds) as wanted (user_id)
				join directory_user u on u.user_id = wanted.user_id and u.account_id = :accountId""")
			.param("accountId", accountId)
			.param("userIds", userIds.toArray(String[]::new))
			.query(UserRows::user)
			.list();
	}

}
