package io.chimedesk.run;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.selection.Change;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.Plans;
import io.chimedesk.testing.FakeChime;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One account with its users on the fake Chime, and what an admin does with it.
 */
public record Scene(RunFixture fixture, String account, FakeChime chime) {

	public static final Actor ADMIN = new Actor("admin", "ADMIN");

	public static final Change TO_PRO = new Change(LicenceTier.PRO, null, null, null);

	private static final int MOST_ROUNDS = 20_000;

	public Plan plan(Change change, int users) {
		List<String> ids = IntStream.rangeClosed(1, users).mapToObj("user-%04d"::formatted).toList();
		return this.fixture.database.transactions()
			.execute((status) -> this.fixture.bean(Plans.class)
				.draft(ADMIN, this.account, ids, change, "new project", "INC-1", null));
	}

	public long confirm(Plan plan) {
		return this.fixture.bean(RunDesk.class).confirm(plan.id(), plan.digest(), ADMIN, plan.toSend());
	}

	/**
	 * Confirms a plan of the first so many users and carries its run out.
	 */
	public Run run(Change change, int users) {
		return finish(confirm(plan(change, users)));
	}

	/**
	 * Carries the only run of this scene out, jumping from one waiting time to the next.
	 */
	public Run finish(long run) {
		Run finished = carryOut(run);
		new Invariants(this, run).hold();
		return finished;
	}

	/**
	 * Carries one run of several out.
	 */
	public Run carryOut(long run) {
		RunWorker worker = this.fixture.bean(RunWorker.class);
		Optional<Instant> next = Optional.of(Instant.EPOCH);
		for (int rounds = 0; next.isPresent(); rounds++) {
			assertThat(rounds).as("rounds of run %d", run).isLessThan(MOST_ROUNDS);
			this.fixture.clock.forwardTo(next.get());
			next = worker.work(run, () -> false);
		}
		return find(run);
	}

	public Run find(long run) {
		return this.fixture.bean(Runs.class).find(run).orElseThrow();
	}

	List<RunItem> items(long run) {
		return this.fixture.bean(RunResults.class).items(run, ResultFilter.ALL, 0, Integer.MAX_VALUE);
	}

	RunItem item(long run, int number) {
		return items(run).stream().filter((item) -> item.position() == number).findFirst().orElseThrow();
	}

	/**
	 * The outcomes with their codes, counted, such as {@code FAILED Conflict 3}.
	 */
	public List<String> outcomes(long run) {
		return this.fixture.bean(RunResults.class)
			.counts(run, EnumSet.allOf(Outcome.class))
			.stream()
			.map((count) -> count.outcome() + " " + count.code() + " " + count.users())
			.collect(Collectors.toList());
	}

	/**
	 * The tier as the service has it; {@code gone} if it does not have the user.
	 */
	public String tierOf(String userId) {
		try {
			return String.valueOf(this.chime.stored(this.account, userId).tier());
		}
		catch (IllegalArgumentException ex) {
			return "gone";
		}
	}

	int sendsOf(int number) {
		String user = "user-%04d".formatted(number);
		return (int) this.chime.updateCalls().stream().filter((call) -> call.userIds().contains(user)).count();
	}

}
