package io.chimedesk.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Picking users at scale: refresh, lists, searches, a selection, a file. Prints a table
 * of figures beside their bars; the ratios count, the times are those of this machine.
 */
final class DirectoryBenchmark {

	private static final int FEW = 1_000;

	private static final int MANY = 100_000;

	private static final int ROUNDS = 3;

	private static final int WARM_UP = 3;

	private final Figures figures = new Figures();

	private final Store store;

	private DirectoryBenchmark(Store store) {
		this.store = store;
	}

	public static void main(String[] arguments) throws Exception {
		List<Store> stores = (arguments.length > 0) ? List.of(Store.valueOf(arguments[0])) : List.of(Store.values());
		List<Figures> tables = new ArrayList<>();
		for (Store store : stores) {
			DirectoryBenchmark benchmark = new DirectoryBenchmark(store);
			benchmark.run();
			tables.add(benchmark.figures);
		}
		tables.forEach(Figures::print);
		System.exit(0);
	}

	private void run() throws Exception {
		Duration few;
		try (SimulatedChime chime = SimulatedChime.withUsers(FEW);
				Program program = Program.start(chime, this.store.create())) {
			few = pages(program, largest(program)).percentile(95);
		}
		try (SimulatedChime chime = SimulatedChime.withUsers(MANY); BareLoop loop = BareLoop.to(chime.address())) {
			for (int round = 0; round < WARM_UP; round++) {
				justStarted(chime, loop);
			}
			many(chime, loop, few);
		}
	}

	/**
	 * What a refresh of everybody takes in a program that has done nothing yet is compiling
	 * for the larger part. It is not measured, and neither is a bare loop then.
	 */
	private void justStarted(SimulatedChime chime, BareLoop loop) throws Exception {
		try (Program program = Program.start(chime, this.store.create())) {
			loop.read(largest(program));
		}
	}

	private void many(SimulatedChime chime, BareLoop loop, Duration few) throws Exception {
		try (Program program = Program.start(chime, this.store.create())) {
			String account = largest(program);
			refresh(program, loop, account);
			lists(program, account, few);
			selection(program, account);
			this.figures.add("heap in use with 100,000 users, idle", this.store, Heap.idle() + " MiB", "≤ 200 MiB",
					Heap.idle() <= 200);
			file(program, account);
		}
	}

	private void refresh(Program program, BareLoop loop, String account) throws Exception {
		Duration first = lastRefresh(program, account);
		Samples bare = new Samples();
		Samples again = new Samples();
		for (int round = 0; round < ROUNDS; round++) {
			bare.time(() -> loop.read(account));
			program.get("/accounts");
			program.post("/accounts/" + account + "/refresh", "back=accounts");
			again.add(lastRefresh(program, account));
		}
		double whole = Figures.ratio(first, bare.median());
		double repeated = Figures.ratio(again.median(), bare.median());
		this.figures.add("first refresh of 100,000 users, beside a bare SDK loop of " + Figures.millis(bare.median()),
				this.store, Figures.times(whole), "≤ 1.5 ×", whole <= 1.5);
		this.figures.add("refresh of 100,000 users that nobody changed, beside the same", this.store,
				Figures.times(repeated), "≤ 1.5 ×", repeated <= 1.5);
	}

	private void lists(Program program, String account, Duration few) throws Exception {
		Duration many = pages(program, account).percentile(95);
		double bar = (this.store == Store.H2) ? 10 : 3;
		double ratio = Figures.ratio(many, few);
		this.figures.add("first page, 12 filters in 14 orders, p95, beside 1,000 users", this.store,
				Figures.times(ratio), "≤ %.0f ×".formatted(bar), ratio <= bar);
		this.figures.add("the same, p95", this.store, Figures.millis(many), "< 100 ms", many.toMillis() < 100);
		Samples searches = new Samples();
		for (String address : new Lists(account).searches(names(program.jdbc(), account))) {
			searches.time(() -> load(program, address));
		}
		long limit = (this.store == Store.H2) ? 200 : 100;
		this.figures.add("search for 3 letters inside a name, p95", this.store, Figures.millis(searches.percentile(95)),
				"< " + limit + " ms", searches.percentile(95).toMillis() < limit);
	}

	private void selection(Program program, String account) throws Exception {
		String half = halfOf(program.jdbc(), account);
		Samples taken = new Samples();
		for (int round = 0; round < ROUNDS; round++) {
			program.get("/accounts/" + account + "/users?" + half);
			taken.time(() -> program.send("/accounts/" + account + "/selection/all?" + half, "mode=ADD"));
			program.post("/accounts/" + account + "/selection/clear", "");
		}
		int users = users(program.jdbc(), account, half);
		this.figures.add("take all %,d that match".formatted(users), this.store, Figures.millis(taken.median()),
				"< 1 s", taken.median().toMillis() < 1_000);
	}

	private void file(Program program, String account) throws Exception {
		byte[] file = CsvFile.of(program.jdbc(), account, MANY);
		Samples uploads = new Samples();
		for (int round = 0; round < ROUNDS; round++) {
			program.get("/accounts/" + account + "/lists");
			uploads.time(() -> program.upload("/accounts/" + account + "/lists", "file", file));
		}
		program.get("/accounts/" + account + "/lists");
		long growth = Heap.growth(() -> program.upload("/accounts/" + account + "/lists", "file", file));
		this.figures.add("CSV of 100,000 rows: upload to the page of groups", this.store,
				Figures.millis(uploads.median()), "< 5 s", uploads.median().toSeconds() < 5);
		this.figures.add("heap growth meanwhile", this.store, growth + " MiB", "≤ 128 MiB", growth <= 128);
	}

	private static Samples pages(Program program, String account) throws Exception {
		List<String> addresses = new Lists(account).firstPages();
		for (String address : addresses) {
			load(program, address);
		}
		Samples samples = new Samples();
		for (int round = 0; round < ROUNDS; round++) {
			for (String address : addresses) {
				samples.time(() -> load(program, address));
			}
		}
		return samples;
	}

	private static boolean load(Program program, String address) throws IOException, InterruptedException {
		program.load(address);
		return true;
	}

	/**
	 * The account with the most users, once it has been copied.
	 */
	private static String largest(Program program) {
		return Awaitility.await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(200)).until(() -> {
			int open = program.jdbc()
				.sql("select count(*) from directory_refresh where status in ('RUNNING', 'NEVER')")
				.query(Integer.class)
				.single();
			List<String> accounts = program.jdbc()
				.sql("select account_id from directory_refresh where account_id <> '*' order by users desc")
				.query(String.class)
				.list();
			return (open == 0 && !accounts.isEmpty()) ? accounts.getFirst() : "";
		}, (account) -> !account.isEmpty());
	}

	private static Duration lastRefresh(Program program, String account) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.pollInterval(Duration.ofMillis(100))
			.until(() -> program.jdbc()
				.sql("select status from directory_refresh where account_id = ?")
				.param(account)
				.query(String.class)
				.single(), "COMPLETE"::equals);
		return program.jdbc()
			.sql("select started_at, finished_at from directory_refresh where account_id = ?")
			.param(account)
			.query((row, number) -> Duration.between(row.getObject(1, OffsetDateTime.class).toInstant(),
					row.getObject(2, OffsetDateTime.class).toInstant()))
			.single();
	}

	private static List<String> names(JdbcClient jdbc, String account) {
		return jdbc.sql("select display_name from directory_user where account_id = ? and display_name is not null")
			.param(account)
			.query(String.class)
			.list();
	}

	private static String halfOf(JdbcClient jdbc, String account) {
		return jdbc.sql("""
				select tier from directory_user where account_id = ? group by tier
				order by abs(count(*) - 50000) fetch first 1 rows only""")
			.param(account)
			.query((row, number) -> "tier=" + row.getString(1))
			.single();
	}

	private static int users(JdbcClient jdbc, String account, String tier) {
		return jdbc.sql("select count(*) from directory_user where account_id = ? and tier = ?")
			.params(account, tier.substring("tier=".length()))
			.query(Integer.class)
			.single();
	}

}
