package io.chimedesk.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.chimedesk.simulator.Fault;
import io.chimedesk.simulator.Operation;
import io.chimedesk.simulator.Refusal;
import io.chimedesk.simulator.SimulatorClient;
import io.chimedesk.simulator.UserFault;
import org.awaitility.Awaitility;

/**
 * Runs at full speed, at the pace of a rate, and beside a script. Prints a table of
 * figures beside their bars; the ratios count, the times are those of this machine.
 */
final class RunBenchmark {

	private static final int WARM_UP = 2_000;

	private static final int FEW = 1_000;

	private static final int SOME = 20_000;

	private static final int MANY = 50_000;

	/** The size of an account of which runs meet about half. */
	private static final int THRICE_SOME = 3 * SOME;

	/** Users of each of two runs before, as half of a first run at full speed is compiling. */
	private static final int BEFORE = 5_000;

	private static final int ALL = 100_000;

	private static final int WATCHERS = 50;

	private static final int PACED = 4_000;

	private static final int CALLS_PER_SECOND = 10;

	private static final int BATCH = 20;

	private final Figures figures = new Figures();

	private final Store store;

	private RunBenchmark(Store store) {
		this.store = store;
	}

	public static void main(String[] arguments) throws Exception {
		List<Store> stores = (arguments.length > 0) ? List.of(Store.valueOf(arguments[0])) : List.of(Store.values());
		List<Figures> tables = new ArrayList<>();
		for (Store store : stores) {
			RunBenchmark benchmark = new RunBenchmark(store);
			benchmark.atFullSpeed();
			benchmark.manyBesideFew();
			benchmark.whileWatched();
			benchmark.withFaults();
			benchmark.atAPace(Duration.ofMillis(150), 1.4);
			benchmark.atAPace(Duration.ofMillis(500), 3);
			tables.add(benchmark.figures);
		}
		tables.forEach(Figures::print);
		System.exit(0);
	}

	private void atFullSpeed() throws Exception {
		try (SimulatedChime chime = SimulatedChime.withUsers(THRICE_SOME);
				Program program = Program.start(chime, this.store.create())) {
			Users users = Users.of(program);
			MeasuredRun.of(program, users.account(), users.next(BEFORE));
			MeasuredRun.of(program, users.account(), users.next(BEFORE));
			MeasuredRun some = MeasuredRun.of(program, users.account(), users.next(SOME - FEW));
			this.figures.add("users per second, no limit and no latency, %,d users".formatted(some.users()), this.store,
					String.format(Locale.ROOT, "%,.0f", some.usersPerSecond()), "≥ 3,000",
					some.usersPerSecond() >= 3_000);
		}
	}

	/**
	 * By the time of sending: however few users are verified, the pages of the whole
	 * account are read.
	 */
	private void manyBesideFew() throws Exception {
		try (SimulatedChime chime = SimulatedChime.withUsers(ALL);
				Program program = Program.start(chime, this.store.create())) {
			Users users = Users.of(program);
			MeasuredRun.of(program, users.account(), users.next(WARM_UP));
			MeasuredRun few = MeasuredRun.of(program, users.account(), users.next(FEW));
			MeasuredRun many = MeasuredRun.of(program, users.account(), users.next(MANY));
			double ratio = Figures.ratio(many.perUserSent(), few.perUserSent());
			this.figures.add("sending time per user of %,d beside %,d".formatted(many.users(), few.users()), this.store,
					Figures.times(ratio), "≤ 1.2 ×", ratio <= 1.2);
		}
	}

	private void whileWatched() throws Exception {
		Duration alone = timeOfMany(0);
		Duration watched = timeOfMany(WATCHERS);
		double ratio = Figures.ratio(watched, alone);
		this.figures.add("run of %,d with %d open pages, beside none".formatted(MANY, WATCHERS), this.store,
				Figures.times(ratio), "≤ 1.1 ×", ratio <= 1.1);
	}

	/**
	 * The pages of the warm-up are open in either case, so that showing them has warmed
	 * up as well.
	 */
	private Duration timeOfMany(int pages) throws Exception {
		try (SimulatedChime chime = SimulatedChime.withUsers(ALL);
				Program program = Program.start(chime, this.store.create())) {
			Users users = Users.of(program);
			watched(program, users, WARM_UP, WATCHERS);
			return watched(program, users, MANY, pages).whole();
		}
	}

	private static MeasuredRun watched(Program program, Users users, int number, int pages) {
		try (Watchers watchers = new Watchers(program)) {
			if (pages > 0) {
				watchers.open(pages);
			}
			return MeasuredRun.of(program, users.account(), users.next(number));
		}
	}

	/**
	 * Five of a hundred users throttled all the time, and five of a hundred calls failing
	 * for half of it.
	 */
	private void withFaults() throws Exception {
		try (SimulatedChime chime = SimulatedChime.withUsers(2 * PACED, Duration.ofMillis(150));
				Program program = Program.start(chime, this.store.create(), CALLS_PER_SECOND)) {
			Users users = Users.of(program);
			SimulatorClient simulator = new SimulatorClient(chime.address().toString());
			simulator.switchOn(Fault.exception(Refusal.SERVICE_UNAVAILABLE)
				.on(Operation.BATCH_UPDATE_USER)
				.share(5)
				.seconds(10)
				.build());
			simulator.switchOn(
					Fault.users(UserFault.of("Throttled", 5)).on(Operation.BATCH_UPDATE_USER).build());
			MeasuredRun run = MeasuredRun.of(program, users.account(), users.next(PACED));
			double ratio = (double) run.calls() / Math.ceilDiv(run.users(), BATCH);
			this.figures.add("calls sent for %,d users with 5 %% throttled and failing, beside needed"
				.formatted(run.users()), this.store, Figures.times(ratio), "≤ 1.15 ×", ratio <= 1.15);
		}
	}

	private void atAPace(Duration latency, double bar) throws Exception {
		try (SimulatedChime chime = SimulatedChime.withUsers(2 * PACED + WARM_UP, latency);
				BareUpdates script = BareUpdates.to(chime.address());
				Program program = Program.start(chime, this.store.create(), CALLS_PER_SECOND)) {
			Users users = Users.of(program);
			List<String> some = users.next(PACED);
			MeasuredRun run = MeasuredRun.of(program, users.account(), some);
			Duration loop = script.send(users.account(), some);
			Duration ideal = Duration.ofSeconds(1).multipliedBy(Math.ceilDiv(run.users(), BATCH)).dividedBy(CALLS_PER_SECOND);
			double faster = Figures.ratio(loop, run.sending());
			this.figures.add("sending %,d users at 10 calls/s and %d ms, beside a loop of the SDK".formatted(run.users(),
					latency.toMillis()), this.store, Figures.times(faster), "≥ %.1f ×".formatted(bar), faster >= bar);
			double share = Figures.ratio(ideal, run.sending());
			if (latency.toMillis() * CALLS_PER_SECOND < 2_000) {
				this.figures.add("the same, beside the ideal", this.store, "%.2f".formatted(share), "≥ 0.95",
						share >= 0.95);
			}
		}
	}

	/**
	 * Users of the largest account who are not Pro, each handed out once.
	 */
	private record Users(String account, List<String> ids) {

		static Users of(Program program) {
			String account = Awaitility.await()
				.atMost(Duration.ofMinutes(5))
				.until(() -> largest(program), (found) -> !found.isEmpty());
			MeasuredRun.letOneAdministratorRun(program);
			return new Users(account, new ArrayList<>(program.jdbc()
				.sql("""
						select user_id from directory_user where account_id = ? and tier <> 'Pro'
						  and registration = 'Registered' order by user_id""")
				.param(account)
				.query((row, number) -> row.getString("user_id"))
				.list()));
		}

		List<String> next(int number) {
			List<String> some = List.copyOf(this.ids.subList(0, Math.min(number, this.ids.size())));
			this.ids.subList(0, some.size()).clear();
			return some;
		}

		private static String largest(Program program) {
			int open = program.jdbc()
				.sql("select count(*) from directory_refresh where status in ('RUNNING', 'NEVER')")
				.query(Integer.class)
				.single();
			List<String> accounts = program.jdbc()
				.sql("select account_id from directory_refresh where account_id <> '*' order by users desc")
				.query(String.class)
				.list();
			return (open == 0 && !accounts.isEmpty()) ? accounts.getFirst() : "";
		}

	}

}
