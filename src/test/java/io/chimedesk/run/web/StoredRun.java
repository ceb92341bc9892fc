package io.chimedesk.run.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.chimedesk.run.Outcome;
import io.chimedesk.run.RunStatus;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * A run to be put into the store as it would stand there: "Set Pro", Basic before.
 */
public final class StoredRun {

	private static final OffsetDateTime STARTED = OffsetDateTime.of(2026, 3, 2, 14, 2, 0, 0, ZoneOffset.UTC);

	private final String owner;

	private final RunStatus status;

	private final List<User> users = new ArrayList<>();

	private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

	private @Nullable String haltReason;

	private @Nullable String roomArn;

	private String accountId = "acc-1";

	private OffsetDateTime settledAt = STARTED;

	private StoredRun(String owner, RunStatus status) {
		this.owner = owner;
		this.status = status;
	}

	public static StoredRun of(String owner, RunStatus status) {
		return new StoredRun(owner, status);
	}

	public StoredRun inAccount(String account) {
		this.accountId = account;
		return this;
	}

	public StoredRun settledAt(Instant time) {
		this.settledAt = time.atOffset(ZoneOffset.UTC);
		return this;
	}

	StoredRun haltedBecause(String reason) {
		this.haltReason = reason;
		return this;
	}

	/**
	 * With that in a column of its row.
	 */
	StoredRun with(String column, @Nullable Object value) {
		this.columns.put(column, value);
		return this;
	}

	StoredRun accepted(String userId) {
		this.users.add(new User(userId, userId + "@northwind.example", null, null, null, "ACCEPTED"));
		return this;
	}

	StoredRun withRoom(String arn) {
		this.roomArn = arn;
		return this;
	}

	public StoredRun waiting(String userId) {
		this.users.add(new User(userId, null, null, null, null, null));
		return this;
	}

	public StoredRun user(String userId, String name, Outcome outcome, @Nullable String code,
			@Nullable String message) {
		this.users.add(new User(userId, userId + "@northwind.example", name, outcome, code, message));
		return this;
	}

	StoredRun users(int count, Outcome outcome, @Nullable String code) {
		for (int user = 0; user < count; user++) {
			String id = "%s-%s-%03d".formatted(outcome, code, user);
			user(id, "Name " + id, outcome, code, (code != null) ? "says " + code : null);
		}
		return this;
	}

	/**
	 * Puts it there.
	 * @return its number
	 */
	public long in(JdbcClient jdbc) {
		long number = insertRun(jdbc);
		this.columns.forEach((column, value) -> jdbc.sql("update run set " + column + " = ? where number = ?")
			.params(value, number)
			.update());
		for (int index = 0; index < this.users.size(); index++) {
			insert(jdbc, number, index + 1, this.users.get(index));
		}
		return number;
	}

	/**
	 * Adds a call to a stored run.
	 * @param error what the answer said about the first user; null if nothing
	 */
	static void call(JdbcClient jdbc, long run, @Nullable String result, List<String> userIds, @Nullable String error) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		jdbc.sql("""
				insert into attempt (run_number, batch, number, fence, size, intended_at, result, http_status,
				  request_id, duration_ms)
				values (?, 1, (select count(*) + 1 from attempt where run_number = ?), 1, ?, ?, ?, 200,
				  '7f3a-request', 132)""").params(run, run, userIds.size(), STARTED, result).update(key, "id");
		for (int place = 0; place < userIds.size(); place++) {
			jdbc.sql("insert into attempt_item (attempt_id, place, user_id, code, message) values (?, ?, ?, ?, ?)")
				.params(key.getKey(), place + 1, userIds.get(place), (place == 0) ? error : null,
						(place == 0 && error != null) ? "about " + error : null)
				.update();
		}
	}

	private long insertRun(JdbcClient jdbc) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		jdbc.sql(
				"""
						insert into run (plan_id, account_id, owner, owner_role, tier, alexa_room_arn, reason, ticket, digest,
						  status, halt_reason, total, waiting, accepted, applied, unchanged, failed, unknown_outcome, not_attempted,
						  skipped, confirmed_at, started_at, finished_at)
						values (?, ?, ?, 'ADMIN', 'Pro', ?, 'Q4 project', 'INC-1', 'd', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
						  ?, ?, ?)""")
			.params(UUID.randomUUID(), this.accountId, this.owner, this.roomArn, this.status.name(), this.haltReason,
					this.users.size(), count(null) - accepted(), accepted(), count(Outcome.APPLIED),
					count(Outcome.UNCHANGED), count(Outcome.FAILED), count(Outcome.UNKNOWN),
					count(Outcome.NOT_ATTEMPTED), count(Outcome.SKIPPED), STARTED, STARTED,
					this.status.isOpen() ? null : STARTED.plusSeconds(4))
			.update(key, "number");
		return Objects.requireNonNull(key.getKey()).longValue();
	}

	private void insert(JdbcClient jdbc, long run, int position, User user) {
		boolean settled = user.outcome() != null;
		boolean sent = settled && user.outcome() != Outcome.SKIPPED && user.outcome() != Outcome.NOT_ATTEMPTED;
		jdbc.sql("insert into run_user (user_id, run_number, place) values (?, ?, ?)")
			.params(user.id(), run, run * 16777216 + position)
			.update();
		jdbc.sql("""
				insert into run_item (place, run_number, position, user_id, email, display_name, from_tier, to_tier,
				  to_room_arn, state, outcome, code, message, sends, read_tier, read_at, settled_at)
				values (?, ?, ?, ?, ?, ?, 'Basic', 'Pro', ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(run * 16777216 + position, run, position, user.id(), user.email(), user.name(), this.roomArn,
					settled ? "SETTLED" : user.isAccepted() ? "ACCEPTED" : "PENDING",
					settled ? user.outcome().name() : null, user.code(), user.isAccepted() ? null : user.message(),
					sent ? 1 : 0, (user.outcome() == Outcome.APPLIED) ? "Pro" : "Basic", sent ? this.settledAt : null,
					settled ? this.settledAt : null)
			.update();
	}

	private int accepted() {
		return Math.toIntExact(this.users.stream().filter(User::isAccepted).count());
	}

	private int count(@Nullable Outcome outcome) {
		return Math.toIntExact(this.users.stream().filter((user) -> user.outcome() == outcome).count());
	}

	private record User(String id, @Nullable String email, @Nullable String name, @Nullable Outcome outcome,
			@Nullable String code, @Nullable String message) {

		boolean isAccepted() {
			return "ACCEPTED".equals(this.message);
		}

	}

}
