package io.chimedesk.run.kill;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a database says about one run.
 */
record RunRows(Row run, List<Item> items, List<Attempt> attempts) {

	static RunRows read(JdbcClient jdbc, long number) {
		Row run = jdbc.sql("select * from run where number = :run")
			.param("run", number)
			.query(RunRows::row)
			.optional()
			.orElseThrow(() -> new AssertionError("I13: run " + number + " is gone"));
		List<Item> items = jdbc.sql("select * from run_item where run_number = :run order by position")
			.param("run", number)
			.query(RunRows::item)
			.list();
		return new RunRows(run, items, attempts(jdbc, number));
	}

	Map<String, Item> byUser() {
		Map<String, Item> byUser = new HashMap<>();
		this.items.forEach((item) -> byUser.put(item.user(), item));
		return byUser;
	}

	long of(String outcome) {
		return this.items.stream().filter((item) -> outcome.equals(item.outcome())).count();
	}

	private static List<Attempt> attempts(JdbcClient jdbc, long number) {
		List<Attempt> attempts = jdbc.sql("select * from attempt where run_number = :run order by id")
			.param("run", number)
			.query(RunRows::attempt)
			.list();
		Map<Long, List<String>> users = new HashMap<>();
		jdbc.sql("""
				select i.attempt_id, i.user_id from attempt_item i join attempt a on a.id = i.attempt_id
				where a.run_number = :run and i.place <= a.size order by i.attempt_id, i.place""")
			.param("run", number)
			.query((row) -> {
				users.computeIfAbsent(row.getLong("attempt_id"), (id) -> new ArrayList<>())
					.add(row.getString("user_id"));
			});
		attempts.forEach((attempt) -> attempt.users().addAll(users.getOrDefault(attempt.id(), List.of())));
		return attempts;
	}

	private static Row row(ResultSet row, int index) throws SQLException {
		Map<String, Integer> counts = new HashMap<>();
		for (String column : List.of("waiting", "accepted", "applied", "unchanged", "failed", "unknown_outcome",
				"not_attempted", "skipped", "total")) {
			counts.put(column, row.getInt(column));
		}
		return new Row(row.getLong("number"), row.getString("plan_id"), row.getString("account_id"),
				row.getString("status"), row.getString("halt_reason"), row.getString("cancelled_by"),
				row.getBoolean("skips_verifying"), time(row, "finished_at"), row.getString("digest"), counts);
	}

	private static Item item(ResultSet row, int index) throws SQLException {
		return new Item(row.getString("user_id"), row.getString("to_tier"), row.getString("state"),
				row.getString("outcome"), row.getInt("sends"), time(row, "settled_at"));
	}

	private static Attempt attempt(ResultSet row, int index) throws SQLException {
		Instant intendedAt = row.getObject("intended_at", OffsetDateTime.class).toInstant();
		return new Attempt(row.getLong("id"), row.getInt("batch"), row.getInt("number"), row.getLong("fence"),
				intendedAt, row.getString("result"), row.getString("request_id"), time(row, "finished_at"),
				new ArrayList<>());
	}

	private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		@Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/**
	 * The run itself.
	 */
	record Row(long number, String plan, String account, String status, @Nullable String haltReason,
			@Nullable String cancelledBy, boolean skipsVerifying, @Nullable Instant finishedAt, String digest,
			Map<String, Integer> counts) {

		int count(String column) {
			return this.counts.getOrDefault(column, 0);
		}

	}

	/**
	 * One user of it.
	 */
	record Item(String user, @Nullable String wanted, String state, @Nullable String outcome, int sends,
			@Nullable Instant settledAt) {
	}

	/**
	 * One send of it.
	 */
	record Attempt(long id, int batch, int number, long fence, Instant intendedAt, @Nullable String result,
			@Nullable String request, @Nullable Instant finishedAt, List<String> users) {

		/**
		 * Whether that line of the ledger may be this send; a fault may have let only the
		 * first users through.
		 */
		boolean mayBe(Ledger.Entry entry) {
			return !this.intendedAt.isAfter(entry.time()) && this.users.size() >= entry.lines().size()
					&& this.users.subList(0, entry.lines().size()).equals(entry.users());
		}

	}

}
