package io.chimedesk.run.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.chimedesk.run.kill.Operation.Confirmation;
import io.chimedesk.run.kill.Program.Footprint;
import io.chimedesk.testing.TestDatabase;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * One set-up with a simulator of its own, on which seed after seed is played: what the
 * last seed has left is what the next one begins with.
 */
final class Lane implements AutoCloseable {

	private static final String NORTHWIND = "0a1f6e52-6c1d-4b0c-9d55-3f6c1b2a7e01";

	private static final String LITWARE = "c47d0b13-92ae-4f58-b1d6-0e8a5c63fd03";

	private static final int USERS = 600;

	private static final Duration LONGEST_FUSE = Duration.ofMinutes(2);

	private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(30);

	private static final Duration LONGEST_HAND_OVER = Duration.ofSeconds(5);

	private final Path orders;

	private final Simulator simulator;

	private final Ground ground;

	private final List<Instance> instances = new ArrayList<>();

	private final Operation operation;

	private @Nullable Unchecked unchecked;

	private volatile Instant struckAt = Instant.MAX;

	private volatile long armedFor;

	private Lane(PackagedJar jar, SetUp setUp, Path folder) throws IOException {
		this.orders = Files.createDirectories(folder.resolve("orders"));
		this.simulator = new Simulator(jar.simulator(folder, USERS, "40ms"));
		this.ground = Ground.of(setUp, folder.resolve("desk-0"));
		for (int i = 0; i < setUp.instances(); i++) {
			this.instances.add(new Instance(jar, folder.resolve("desk-" + i), this.orders, this.simulator.address(),
					this.ground.options()));
		}
		this.operation = new Operation(this.instances.getFirst().address());
	}

	/**
	 * Starts everything and lets the directory read the accounts.
	 */
	static Lane open(PackagedJar jar, SetUp setUp, Path folder) throws IOException {
		Lane lane = new Lane(jar, setUp, folder);
		try {
			for (Instance instance : lane.instances) {
				instance.start();
				instance.ready();
			}
			lane.operation.begin(USERS);
			return lane;
		}
		catch (Exception | AssertionError ex) {
			lane.close();
			throw new NotOpened(ex);
		}
	}

	SeedReport play(KillSeed seed) throws Exception {
		SeedReport report = new SeedReport(seed);
		Instant begin = Instant.now();
		try {
			play(seed, report);
		}
		catch (Exception | AssertionError ex) {
			report.violations.add("broken off: " + ex);
			throw new LaneLost(report, ex);
		}
		finally {
			report.took = Duration.between(begin, Instant.now());
		}
		return report;
	}

	/**
	 * Checks what could not be checked while the program was up.
	 */
	void finish() throws IOException {
		for (Instance instance : this.instances) {
			instance.program().close();
		}
		check();
	}

	@Override
	public void close() throws IOException {
		for (Instance instance : this.instances) {
			instance.close();
		}
		this.operation.close();
		this.simulator.close();
	}

	private void play(KillSeed seed, SeedReport report) throws Exception {
		List<Confirmation> plans = plans(seed);
		Instant begin = Instant.now();
		Map<Instance, Footprint> before = new LinkedHashMap<>();
		for (Instance instance : this.instances) {
			before.put(instance, instance.footprint());
		}
		for (String fault : seed.faults()) {
			this.simulator.script(fault);
		}
		Instance first = this.instances.get((int) (seed.number() / 2 % this.instances.size()));
		this.operation.moveTo(first.address());
		Operator operator = new Operator(this.operation);
		Map<Long, String> acknowledged = seed.errand().isBefore() ? confirmedAndAsked(seed, plans, operator)
				: confirmedAndArmed(seed, plans);
		report.isFired = hasStruck(seed.first());
		Instant from = this.struckAt;
		measureEnd(seed, report);
		if (seed.failpoint() == Failpoint.K10) {
			arm(seed, Failpoint.K10);
			goOn();
			report.isFired &= hasStruck(Failpoint.K10);
		}
		Recovered recovered = goOn();
		Footprint start = recovered.restarted() ? recovered.instance().footprint()
				: Objects.requireNonNull(before.get(recovered.instance()));
		this.operation.moveTo(recovered.instance().address());
		Map<Long, Evidence.Page> pages = new LinkedHashMap<>();
		for (Confirmation plan : plans) {
			pages.put(this.operation.confirm(plan), new Evidence.Page(Map.of(), Map.of()));
		}
		ask(seed, operator, pages.keySet());
		pages.keySet().forEach(this.operation::await);
		report.orders = operator.acknowledged().size();
		pages.replaceAll((run, page) -> read(run));
		Footprint end = recovered.instance().footprint();
		Ledger ledger = this.simulator.ledger();
		this.simulator.clearFaults();
		this.unchecked = new Unchecked(report,
				new Evidence(ledger, ledger.since(begin), pages, acknowledged,
						plans.stream().map(Confirmation::plan).toList(), operator.acknowledged(), start, end),
				from, recovered.restarted() ? recovered.readyAt() : from);
		if (this.ground.isShared()) {
			check();
		}
		restartTheDead();
	}

	private List<Confirmation> plans(KillSeed seed) throws IOException, InterruptedException {
		this.operation.moveTo(this.instances.getFirst().address());
		List<Confirmation> plans = new ArrayList<>();
		for (String account : List.of(NORTHWIND, LITWARE).subList(0, seed.runs())) {
			plans.add(this.operation.plan(account));
		}
		return plans;
	}

	private void arm(KillSeed seed, Failpoint failpoint) throws IOException {
		this.struckAt = Instant.MAX;
		this.armedFor = Math.max(1, living());
		Files.deleteIfExists(this.orders.resolve(FailpointAgent.FIRED));
		int pass = (failpoint == seed.first()) ? seed.pass() : 1;
		if (failpoint.when() != Failpoint.When.ON_THE_WIRE) {
			Path order = Files.writeString(this.orders.resolve("order"), failpoint + " " + pass + " " + seed.number());
			Files.move(order, this.orders.resolve(FailpointAgent.ARMED));
			return;
		}
		for (Instance instance : this.instances) {
			instance.wire().arm(failpoint, pass, () -> strike(seed, failpoint, instance));
		}
	}

	/** Only the instance that comes first dies. */
	private void strike(KillSeed seed, Failpoint failpoint, Instance instance) {
		synchronized (this.instances) {
			if (this.struckAt.isBefore(Instant.MAX)) {
				return;
			}
			this.struckAt = Instant.now();
		}
		this.instances.forEach((some) -> some.wire().disarm());
		if (failpoint == Failpoint.RANDOM) {
			Awaitility.await().pollDelay(Duration.ofMillis(seed.delayMillis())).until(() -> true);
		}
		this.struckAt = Instant.now();
		if (failpoint == Failpoint.SIGTERM) {
			instance.program().terminate();
		}
		else {
			instance.program().kill();
		}
	}

	/**
	 * Confirms the plans; there may be no answer any more.
	 */
	private Map<Long, String> confirmed(List<Confirmation> plans) throws InterruptedException {
		Map<Long, String> acknowledged = new LinkedHashMap<>();
		for (Confirmation plan : plans) {
			try {
				acknowledged.put(this.operation.confirm(plan), plan.plan());
			}
			catch (IOException ex) {
				continue;
			}
		}
		return acknowledged;
	}

	private Map<Long, String> confirmedAndArmed(KillSeed seed, List<Confirmation> plans)
			throws IOException, InterruptedException {
		arm(seed, seed.first());
		return confirmed(plans);
	}

	/**
	 * Confirms them and asks while a call is kept waiting. Only then they may die.
	 */
	private Map<Long, String> confirmedAndAsked(KillSeed seed, List<Confirmation> plans, Operator operator)
			throws IOException, InterruptedException {
		Hold hold = new Hold(seed.heldCall());
		this.instances.forEach((instance) -> instance.wire().pass(hold));
		Map<Long, String> acknowledged = confirmed(plans);
		hold.awaitCall();
		operator.begin(seed.errand(), acknowledged.keySet());
		arm(seed, seed.first());
		hold.release();
		this.instances.forEach((instance) -> instance.wire().pass(null));
		if (seed.errand().isPause()) {
			letGoOn(seed, operator, acknowledged.keySet());
		}
		return acknowledged;
	}

	/**
	 * What is left to be asked after the death. To let a run go on that does so anyway
	 * changes nothing.
	 */
	private static void ask(KillSeed seed, Operator operator, Collection<Long> runs) throws InterruptedException {
		switch (seed.errand()) {
			case CANCEL_AFTER -> operator.begin(seed.errand(), runs);
			case PAUSE_AFTER -> {
				operator.begin(seed.errand(), runs);
				letGoOn(seed, operator, runs);
			}
			case PAUSE_BEFORE -> operator.resume(runs);
			case CANCEL_BEFORE, NOTHING -> {
			}
		}
	}

	private static void letGoOn(KillSeed seed, Operator operator, Collection<Long> runs) throws InterruptedException {
		if (seed.awaitsPause()) {
			operator.awaitPause(runs);
		}
		operator.resume(runs);
	}

	private boolean hasStruck(Failpoint failpoint) {
		boolean isOnTheWire = failpoint.when() == Failpoint.When.ON_THE_WIRE;
		Awaitility.await(failpoint + " to strike")
			.atMost(LONGEST_FUSE)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> living() < this.armedFor
					&& (isOnTheWire || Files.exists(this.orders.resolve(FailpointAgent.FIRED))));
		this.struckAt = isOnTheWire ? this.struckAt : Instant.now();
		return this.struckAt.isBefore(Instant.MAX);
	}

	private long living() {
		return this.instances.stream().filter(Instance::isAlive).count();
	}

	private void measureEnd(KillSeed seed, SeedReport report) {
		if (seed.failpoint() == Failpoint.SIGTERM
				&& Duration.between(this.struckAt, Instant.now()).compareTo(LONGEST_HAND_OVER) > 0) {
			report.violations.add("P02 took " + Duration.between(this.struckAt, Instant.now()) + " to end");
		}
	}

	/**
	 * Lets the other instance go on, or starts the only one again.
	 */
	private Recovered goOn() throws IOException {
		for (Instance instance : this.instances) {
			if (instance.isAlive()) {
				return new Recovered(instance, false, this.struckAt);
			}
		}
		check();
		this.instances.forEach(Instance::start);
		Instance first = this.instances.getFirst();
		try {
			return new Recovered(first, true, first.ready());
		}
		catch (Program.ProgramEnded ex) {
			return new Recovered(first, true, Instant.now());
		}
	}

	private void restartTheDead() {
		List<Instance> dead = this.instances.stream().filter((instance) -> !instance.isAlive()).toList();
		dead.forEach(Instance::start);
		this.instances.forEach(Instance::ready);
	}

	private Evidence.Page read(long run) {
		try {
			return this.operation.read(run);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void check() throws IOException {
		Unchecked left = this.unchecked;
		this.unchecked = null;
		if (left != null) {
			TestDatabase database = this.ground.open();
			left.report().violations.addAll(new Checker(database, left.evidence()).check());
			left.measure(database);
			left.compare(database);
		}
	}

	/**
	 * Who carries on.
	 */
	private record Recovered(Instance instance, boolean restarted, Instant readyAt) {
	}

	/**
	 * A seed whose database has not been looked at.
	 *
	 * @param diedAt when the program died
	 * @param readyAt when it could go on
	 */
	private record Unchecked(SeedReport report, Evidence evidence, Instant diedAt, Instant readyAt) {

		void measure(TestDatabase database) {
			for (long run : this.evidence.pages().keySet()) {
				database.jdbc()
					.sql("""
							select min(at) from audit_entry where subject = :run and actor = 'system' and at > :died""")
					.param("run", "run/" + run)
					.param("died", this.diedAt.atOffset(ZoneOffset.UTC))
					.query((row, index) -> row.getObject(1, OffsetDateTime.class))
					.optional()
					.map((at) -> Duration.between(this.readyAt, at.toInstant()))
					.ifPresent(this::took);
			}
		}

		/**
		 * Whether two runs really went side by side.
		 */
		void compare(TestDatabase database) {
			String runs = this.evidence.pages().keySet().toString().replaceAll("[\\[\\]]", "");
			this.report.sideBySide = database.jdbc()
				.sql("""
						select count(*) from attempt a join attempt b on b.run_number = a.run_number and b.id > a.id
						join attempt c on c.run_number <> a.run_number
						  and c.intended_at between a.intended_at and b.intended_at
						where a.run_number in (%1$s) and c.run_number in (%1$s)""".formatted(runs))
				.query(Long.class)
				.single() > 0;
		}

		private void took(Duration time) {
			Duration recovery = time.isNegative() ? Duration.ZERO : time;
			Duration longest = this.report.recovery;
			this.report.recovery = (longest == null || recovery.compareTo(longest) > 0) ? recovery : longest;
			if (recovery.compareTo(LONGEST_RECOVERY) > 0) {
				this.report.violations.add("P01 went on only after " + recovery);
			}
		}

	}

	/**
	 * Not even the undisturbed program came up.
	 */
	static final class NotOpened extends RuntimeException {

		NotOpened(Throwable cause) {
			super(cause);
		}

	}

	/**
	 * The seed went wrong so that the lane cannot be used any more.
	 */
	static final class LaneLost extends Exception {

		private final transient SeedReport report;

		LaneLost(SeedReport report, Throwable cause) {
			super(report.toString(), cause);
			this.report = report;
		}

		SeedReport report() {
			return this.report;
		}

	}

}
