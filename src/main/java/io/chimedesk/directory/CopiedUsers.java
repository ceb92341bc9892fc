package io.chimedesk.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the copy, for whoever holds the lock of the account and writes them.
 */
@Repository
class CopiedUsers {

	private static final int BATCH = 1_000;

	/** H2 takes arrays up to 65,536. */
	private static final int MOST_AT_ONCE = 50_000;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final NewUserRows rows;

	private final UserPlaces places;

	CopiedUsers(JdbcClient jdbc, NamedParameterJdbcTemplate batches, NewUserRows rows, UserPlaces places) {
		this.rows = rows;
		this.places = places;
		this.jdbc = jdbc;
		this.batches = batches.getJdbcTemplate();
	}

	/**
	 * Shows every row of the account once, in any order.
	 */
	void forEach(String accountId, Consumer<CopiedUser> consumer) {
		try (Stream<CopiedUser> all = this.jdbc.sql("select * from directory_user where account_id = :accountId")
			.withFetchSize(BATCH)
			.param("accountId", accountId)
			.query(CopiedUserRow::read)
			.stream()) {
			all.forEach(consumer);
		}
	}

	Map<String, CopiedUser> find(String accountId, Collection<String> userIds) {
		List<Long> numbers = this.places.numbers(accountId, userIds);
		return Stream.iterate(0, (from) -> from < numbers.size(), (from) -> from + MOST_AT_ONCE)
			.map((from) -> numbers.subList(from, Math.min(from + MOST_AT_ONCE, numbers.size())))
			.flatMap((some) -> numbered(some).stream())
			.collect(Collectors.toMap((user) -> user.facts().userId(), Function.identity()));
	}

	/**
	 * Whose rows were written after that revision.
	 */
	Set<String> writtenAfter(String accountId, long revision) {
		return Set.copyOf(this.jdbc.sql("""
				select user_id from directory_user
				where account_id = :accountId and revision > :revision""")
			.param("accountId", accountId)
			.param("revision", revision)
			.query((row, number) -> row.getString("user_id"))
			.list());
	}

	/**
	 * Marks users as written, whose facts stay what they are.
	 */
	void mark(long revision, List<Long> numbers) {
		mark("update directory_user set revision = ? where number = ?", revision, numbers);
	}

	/**
	 * Adds users to a copy that somebody sees.
	 */
	void add(CopyEdition edition, List<WrittenUser> users) {
		if (!users.isEmpty()) {
			insert(edition, users);
			this.places.add(edition.accountId(), numbersOf(edition));
		}
	}

	/**
	 * Adds users who cannot be found before they are published.
	 */
	void insert(CopyEdition edition, List<WrittenUser> users) {
		this.rows.insert(edition, users);
	}

	/**
	 * Lets the users be found who were inserted into a copy that nobody sees.
	 */
	void publish(String accountId, NewPlaces kept) {
		if (kept.isWhole()) {
			this.places.addAll(accountId, kept);
		}
		else {
			this.places.addAll(accountId);
		}
	}

	boolean hasAny(String accountId) {
		return this.jdbc.sql("select 1 from directory_user where account_id = :accountId fetch first 1 row only")
			.param("accountId", accountId)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	void update(CopyEdition edition, List<WrittenUser> users) {
		this.batches.batchUpdate("""
				update directory_user set email = ?, display_name = ?, tier = ?, type = ?, registration = ?,
				  invitation = ?, alexa_enabled = ?, alexa_room_arn = ?, has_phone_number = ?, registered_on = ?,
				  invited_on = ?, read_at = ?, changed_at = coalesce(?, changed_at), revision = ?, gone = false
				where number = ?""", users, BATCH,
				(statement, user) -> CopiedUserRow.bind(statement, edition.revision(), user));
	}

	/**
	 * Marks users as gone that a whole list does not have.
	 */
	void markVanished(CopyEdition edition, List<Long> numbers) {
		mark("update directory_user set gone = true, revision = ? where number = ?", edition.revision(), numbers);
	}

	void markGone(CopyEdition edition, long number, Instant readAt) {
		this.jdbc.sql("""
				update directory_user set gone = true, read_at = :readAt, revision = :revision
				where number = :number""")
			.param("readAt", StoredTime.of(readAt))
			.param("revision", edition.revision())
			.param("number", number)
			.update();
	}

	private List<CopiedUser> numbered(List<Long> numbers) {
		// a join, because H2 would read the whole account for a list
		return this.jdbc.sql("""
				select u.* from unnest(:numbers) as wanted (number)
				join directory_user u on u.number = wanted.number""")
			.param("numbers", numbers.toArray(Long[]::new))
			.query(CopiedUserRow::read)
			.list();
	}

	Map<String, Long> numbersOf(CopyEdition edition) {
		return this.jdbc
			.sql("select number, user_id from directory_user where account_id = :accountId and revision = :revision")
			.param("accountId", edition.accountId())
			.param("revision", edition.revision())
			.query((row, number) -> Map.entry(row.getString("user_id"), row.getLong("number")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private void mark(String sql, long revision, List<Long> numbers) {
		this.batches.batchUpdate(sql, numbers, BATCH, (statement, number) -> {
			statement.setLong(1, revision);
			statement.setLong(2, number);
		});
	}

}
