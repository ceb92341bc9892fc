package io.chimedesk.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.chime.Chime;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.Doubt;
import io.chimedesk.chime.Evidence;
import io.chimedesk.chime.Reading;
import io.chimedesk.chime.Refusal;
import io.chimedesk.chime.UserError;
import io.chimedesk.chime.UserPage;
import io.chimedesk.chime.UserUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Chime in memory. Without a script an update applies the tier and answers no errors, but
 * {@code NotFound} for users that are not there. Scripted replies and failures are used
 * up one per call, in order. Safe for several threads.
 */
public class FakeChime implements Chime {

	/** The account that {@link #northwind(int)} has. */
	public static final String NORTHWIND = "acc-northwind";

	private final Clock clock;

	private final Map<String, ChimeAccount> accounts = new LinkedHashMap<>();

	private final Map<String, Map<String, ChimeUser>> users = new LinkedHashMap<>();

	private final Deque<Function<Send, BatchReply>> replies = new ArrayDeque<>();

	private final Deque<Function<Call, Reading<?>>> readings = new ArrayDeque<>();

	private final List<Call> calls = new ArrayList<>();

	private int pageSize = 200;

	private boolean applyingAllFields;

	public FakeChime() {
		this(Clock.systemUTC());
	}

	public FakeChime(Clock clock) {
		this.clock = clock;
	}

	/**
	 * A Team account that supports Basic and Pro, with that many Basic users
	 * {@code user-0001}…
	 */
	public static FakeChime northwind(int users) {
		FakeChime chime = new FakeChime().with(accountNamed(NORTHWIND, "Northwind", "Team", "Basic", "Pro"));
		for (int number = 1; number <= users; number++) {
			chime.with(NORTHWIND, userNamed("user-%04d".formatted(number), "Basic"));
		}
		return chime;
	}

	public static ChimeAccount accountNamed(String accountId, String name, String type, String... supportedTiers) {
		return new ChimeAccount(accountId, "123456789012", name, type, "Active", "Pro", List.of(supportedTiers),
				Instant.parse("2018-12-20T18:45:25.231Z"));
	}

	/**
	 * A registered private user whose e-mail address and name derive from the ID.
	 */
	public static ChimeUser userNamed(String userId, String tier) {
		return new ChimeUser(userId, userId + "@northwind.example", "Name of " + userId, tier, "PrivateUser",
				"Registered", "Accepted", false, null, null, Instant.parse("2024-01-02T03:04:05Z"), null);
	}

	public synchronized FakeChime with(ChimeAccount account) {
		this.accounts.put(account.accountId(), account);
		this.users.computeIfAbsent(account.accountId(), (id) -> new LinkedHashMap<>());
		return this;
	}

	public synchronized FakeChime with(String accountId, ChimeUser... users) {
		Map<String, ChimeUser> present = this.users.computeIfAbsent(accountId, (id) -> new LinkedHashMap<>());
		Stream.of(users).forEach((user) -> present.put(user.userId(), user));
		return this;
	}

	public synchronized FakeChime without(String accountId, String userId) {
		this.users.getOrDefault(accountId, new LinkedHashMap<>()).remove(userId);
		return this;
	}

	public synchronized FakeChime pagesOf(int pageSize) {
		this.pageSize = pageSize;
		return this;
	}

	/**
	 * From now on updates apply user type and Alexa as well.
	 */
	public synchronized FakeChime applyingAllFields() {
		this.applyingAllFields = true;
		return this;
	}

	/**
	 * What the next update call without a script yet comes back with.
	 */
	public synchronized FakeChime thenReply(Function<Send, BatchReply> reply) {
		this.replies.add(reply);
		return this;
	}

	/**
	 * What the next read of any kind without a script yet comes back with; null for the
	 * real answer.
	 */
	public synchronized FakeChime thenRead(Function<Call, @Nullable Reading<?>> reading) {
		this.readings.add(reading);
		return this;
	}

	/**
	 * Lets that many reads through before the next scripted one.
	 */
	public FakeChime thenReadWell(int times) {
		for (int i = 0; i < times; i++) {
			thenRead((call) -> null);
		}
		return this;
	}

	public FakeChime thenFailRead(boolean transientTrouble, boolean throttled, @Nullable Duration retryAfter) {
		return thenRead((call) -> new Reading.Failed<>(transientTrouble, throttled, "scripted trouble", retryAfter));
	}

	/**
	 * The calls so far, in order, the updates among them with what they asked for.
	 */
	public synchronized List<Call> calls() {
		return List.copyOf(this.calls);
	}

	public List<Call> updateCalls() {
		return calls().stream().filter((call) -> call.operation().equals("update")).toList();
	}

	/**
	 * The user as the service has it now.
	 */
	public synchronized ChimeUser stored(String accountId, String userId) {
		ChimeUser user = this.users.getOrDefault(accountId, Map.of()).get(userId);
		if (user == null) {
			throw new IllegalArgumentException("No user " + userId);
		}
		return user;
	}

	@Override
	public synchronized Reading<List<ChimeAccount>> accounts() {
		return read(new Call("accounts", "", List.of()),
				() -> new Reading.Found<>(List.copyOf(this.accounts.values())));
	}

	@Override
	public synchronized Reading<ChimeAccount> account(String accountId) {
		return read(new Call("account", accountId, List.of()), () -> found(this.accounts.get(accountId)));
	}

	@Override
	public synchronized Reading<UserPage> users(String accountId, @Nullable String nextToken) {
		return read(new Call("users", accountId, List.of()), () -> page(accountId, nextToken));
	}

	@Override
	public synchronized Reading<ChimeUser> user(String accountId, String userId) {
		return read(new Call("user", accountId, List.of()),
				() -> found(this.users.getOrDefault(accountId, Map.of()).get(userId)));
	}

	@Override
	public synchronized BatchReply update(String accountId, List<UserUpdate> updates) {
		List<UserUpdate> batch = UserUpdate.batchOf(updates);
		this.calls.add(new Call("update", accountId, batch));
		Function<Send, BatchReply> script = this.replies.poll();
		Send send = new Send(accountId, batch);
		return (script != null) ? script.apply(send) : send.applied();
	}

	private Reading<UserPage> page(String accountId, @Nullable String nextToken) {
		if (!this.accounts.containsKey(accountId)) {
			return new Reading.Missing<>("account not found");
		}
		List<ChimeUser> all = List.copyOf(this.users.get(accountId).values());
		int from = (nextToken != null) ? Integer.parseInt(nextToken) : 0;
		int to = Math.min(from + this.pageSize, all.size());
		return new Reading.Found<>(
				new UserPage(all.subList(Math.min(from, to), to), (to < all.size()) ? String.valueOf(to) : null));
	}

	@SuppressWarnings("unchecked") // a script answers the kind of read that it is put for
	private <T> Reading<T> read(Call call, Supplier<Reading<T>> real) {
		this.calls.add(call);
		Function<Call, Reading<?>> script = this.readings.poll();
		Reading<?> scripted = (script != null) ? script.apply(call) : null;
		return (scripted != null) ? (Reading<T>) scripted : real.get();
	}

	private static <T> Reading<T> found(@Nullable T value) {
		return (value != null) ? new Reading.Found<>(value) : new Reading.Missing<>("not found");
	}

	private ChimeUser changed(ChimeUser old, UserUpdate update) {
		String tier = (update.tier() != null) ? update.tier().wire() : old.tier();
		boolean all = this.applyingAllFields;
		String type = (all && update.type() != null) ? update.type().wire() : old.type();
		Boolean alexa = (all && update.alexaEnabled() != null) ? update.alexaEnabled() : old.alexaEnabled();
		String arn = (all && update.alexaRoomArn() != null) ? update.alexaRoomArn() : old.alexaRoomArn();
		return new ChimeUser(old.userId(), old.email(), old.displayName(), tier, type, old.registration(),
				old.invitation(), alexa, arn, old.phoneNumber(), old.registeredOn(), old.invitedOn());
	}

	/**
	 * One call that was made.
	 *
	 * @param operation {@code accounts}, {@code account}, {@code users}, {@code user} or
	 * {@code update}
	 */
	public record Call(String operation, String accountId, List<UserUpdate> updates) {

		public List<String> userIds() {
			return this.updates.stream().map(UserUpdate::userId).toList();
		}

	}

	/**
	 * One update call while it is being answered: what a script can do with it.
	 */
	public final class Send {

		private final String accountId;

		private final List<UserUpdate> updates;

		private Send(String accountId, List<UserUpdate> updates) {
			this.accountId = accountId;
			this.updates = updates;
		}

		public String accountId() {
			return this.accountId;
		}

		public List<UserUpdate> updates() {
			return this.updates;
		}

		/**
		 * Applies all that are there; the others are answered as {@code NotFound}.
		 */
		public BatchReply applied() {
			List<UserError> errors = this.updates.stream()
				.filter((update) -> !apply(update))
				.map((update) -> new UserError(update.userId(), "NotFound", "User not found"))
				.toList();
			return new BatchReply.Answered(errors, evidence(200));
		}

		/**
		 * Applies all but the users of these errors.
		 */
		public BatchReply appliedBut(UserError... errors) {
			List<String> failed = Stream.of(errors).map(UserError::userId).toList();
			this.updates.stream().filter((update) -> !failed.contains(update.userId())).forEach(this::apply);
			return new BatchReply.Answered(List.of(errors), evidence(200));
		}

		/**
		 * Answers without errors and applies nothing.
		 */
		public BatchReply ignored() {
			return new BatchReply.Answered(List.of(), evidence(200));
		}

		public BatchReply refused(Refusal refusal) {
			return refused(refusal, null);
		}

		public BatchReply refused(Refusal refusal, @Nullable Duration retryAfter) {
			return new BatchReply.Refused(refusal, refusal.name(), "scripted refusal", retryAfter, evidence(400));
		}

		/**
		 * Applies the first so many and leaves it in doubt.
		 */
		public BatchReply doubtful(Doubt doubt, int applied) {
			this.updates.stream().limit(applied).forEach(this::apply);
			return new BatchReply.Doubtful(doubt, "scripted doubt", null, evidence(null));
		}

		public BatchReply unreachable() {
			return new BatchReply.Unreachable("scripted outage", evidence(null));
		}

		public Evidence evidence(@Nullable Integer status) {
			String requestId = "request-" + FakeChime.this.calls.size();
			return new Evidence(FakeChime.this.clock.instant(), Duration.ofMillis(5), requestId, status);
		}

		private boolean apply(UserUpdate update) {
			return FakeChime.this.users.getOrDefault(this.accountId, Map.of())
				.computeIfPresent(update.userId(), (id, old) -> changed(old, update)) != null;
		}

	}

}
