package io.chimedesk.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Slices of a sorted list, found by the place of their neighbour and not by counting
 * rows, so that the last page costs as little as the first.
 */
@Repository
class UserSlices {

	private final JdbcClient jdbc;

	private final DirectoryUsers users;

	UserSlices(JdbcClient jdbc, DirectoryUsers users) {
		this.jdbc = jdbc;
		this.users = users;
	}

	/**
	 * The slice after or before a cursor; the first one without a cursor, or with one
	 * that leads nowhere.
	 */
	UserSlice read(UserQuery query, @Nullable String after, @Nullable String before, int size) {
		long total = this.users.count(query.accountId(), query.filter());
		List<Listed> rows = rows(query, after, before, size);
		if (rows.isEmpty()) {
			return new UserSlice(List.of(), total, 0, null, null);
		}
		Listed first = rows.getFirst();
		Listed last = rows.getLast();
		long from = position(query, first);
		String next = (from - 1 + rows.size() < total) ? last.cursor(query) : null;
		String previous = (from > 1) ? first.cursor(query) : null;
		return new UserSlice(rows.stream().map(Listed::user).toList(), total, from, next, previous);
	}

	private List<Listed> rows(UserQuery query, @Nullable String after, @Nullable String before, int size) {
		List<Listed> following = place(query, after).map((keys) -> rows(query, keys, true, size)).orElse(List.of());
		if (!following.isEmpty()) {
			return following;
		}
		List<Listed> preceding = place(query, before).map((keys) -> rows(query, keys, false, size)).orElse(List.of());
		return (preceding.size() == size) ? preceding : rows(query, List.of(), true, size);
	}

	private List<Listed> rows(UserQuery query, List<String> keys, boolean forward, int size) {
		boolean ascending = forward != query.descending();
		UserConditions conditions = UserConditions.of(query.accountId(), query.filter());
		if (!keys.isEmpty()) {
			conditions.andKeys(query.sort().columns(), ascending ? ">" : "<", keys);
		}
		List<Listed> rows = new ArrayList<>(this.jdbc
			.sql("select u.*, %s from directory_user u%s order by %s fetch first :matchSize rows only"
				.formatted(selected(query.sort()), conditions.where(), order(query.sort(), ascending)))
			.params(conditions.parameters())
			.param("matchSize", size)
			.query((row, number) -> Listed.of(row, query.sort()))
			.list());
		if (!forward) {
			Collections.reverse(rows);
		}
		return rows;
	}

	private Optional<List<String>> place(UserQuery query, @Nullable String text) {
		return UserCursor.parse(query, text).flatMap((cursor) -> keys(query, cursor));
	}

	/**
	 * Where the cursor's user stands, but in the sorted value that the cursor remembers.
	 */
	private Optional<List<String>> keys(UserQuery query, UserCursor cursor) {
		Optional<Listed> row = this.jdbc
			.sql("select u.*, %s from directory_user u where u.account_id = :accountId and u.number = :number"
				.formatted(selected(query.sort())))
			.param("accountId", query.accountId())
			.param("number", cursor.number())
			.query((found, number) -> Listed.of(found, query.sort()))
			.optional();
		return row.map((found) -> {
			List<String> keys = new ArrayList<>(found.keys());
			keys.set(0, (cursor.key() != null) ? cursor.key() : keys.getFirst());
			return keys;
		});
	}

	private long position(UserQuery query, Listed row) {
		UserConditions conditions = UserConditions.of(query.accountId(), query.filter());
		conditions.andKeys(query.sort().columns(), query.descending() ? ">" : "<", row.keys());
		return 1 + this.jdbc.sql("select count(*) from directory_user u" + conditions.where())
			.params(conditions.parameters())
			.query(Long.class)
			.single();
	}

	private static String selected(UserSort sort) {
		List<String> columns = new ArrayList<>();
		for (int i = 0; i < sort.columns().size(); i++) {
			columns.add(sort.columns().get(i) + " as key_" + i);
		}
		return String.join(", ", columns);
	}

	private static String order(UserSort sort, boolean ascending) {
		return sort.columns()
			.stream()
			.map((column) -> column + (ascending ? " asc" : " desc"))
			.collect(Collectors.joining(", "));
	}

	/**
	 * A row with what it is sorted by.
	 */
	private record Listed(long number, List<String> keys, DirectoryUser user) {

		static Listed of(ResultSet row, UserSort sort) throws SQLException {
			List<String> keys = new ArrayList<>();
			for (int i = 0; i < sort.columns().size(); i++) {
				keys.add(row.getString("key_" + i));
			}
			return new Listed(row.getLong("number"), keys, UserRows.user(row, 0));
		}

		String cursor(UserQuery query) {
			return UserCursor.at(query, this.number, this.keys.getFirst()).text();
		}

	}

}
