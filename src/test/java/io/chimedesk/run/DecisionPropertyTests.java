package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.chime.Chime;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.Doubt;
import io.chimedesk.chime.Evidence;
import io.chimedesk.chime.Reading;
import io.chimedesk.chime.Refusal;
import io.chimedesk.chime.UserError;
import io.chimedesk.run.ReadingPolicy.Resend;
import io.chimedesk.selection.Values;
import io.chimedesk.testing.FakeChime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever mix of codes, duplicates, strangers, unknown codes and replies comes back:
 * each user ends in exactly one outcome, by calls of at most 20 different users, within
 * the sends of the policy. 2,000 seeds without a server or a database.
 */
class DecisionPropertyTests {

	private static final String[] CODES = { "BadRequest", "Unprocessable", "NotFound", "Conflict", "PreconditionFailed",
			"ResourceLimitExceeded", "ServiceFailure", "ServiceUnavailable", "Throttled", "Throttling", "Forbidden",
			"AccessDenied", "Unauthorized", "VoiceConnectorGroupAssociationsExist", "PhoneNumberAssociationsExist",
			"Wobble", "notfound", null };

	static LongStream blocksOfSeeds() {
		return LongStream.range(0, 20);
	}

	@ParameterizedTest
	@MethodSource("blocksOfSeeds")
	void everyUserEndsInOneOutcomeWhateverComesBack(long block) {
		for (long seed = block * 100; seed < (block + 1) * 100; seed++) {
			Play play = new Play(seed);
			play.toTheEnd();
			play.check();
		}
	}

	@Test
	void theSameSeedMakesTheSameBatches() {
		Play first = new Play(7);
		Play second = new Play(7);
		first.toTheEnd();
		second.toTheEnd();
		assertThat(first.calls).isEqualTo(second.calls);
	}

	/**
	 * One run in memory, against a service that answers by chance.
	 */
	private static final class Play {

		private static final int MOST_STEPS = 50_000;

		private final long seed;

		private final Random random;

		private final OutcomePolicy outcomes;

		private final ReadingPolicy readings;

		private final Map<String, WorkItem> items = new HashMap<>();

		private final Map<String, String> tiers = new HashMap<>();

		private final List<List<String>> calls = new ArrayList<>();

		private Instant now = Instant.parse("2026-11-23T14:02:00Z");

		private Standing standing = Standing.FRESH;

		private int lastPart;

		private boolean halting;

		private boolean hasHadOutage;

		Play(long seed) {
			this.seed = seed;
			this.random = new Random(seed);
			Delays delays = new Delays(RunFixture.properties(), this.random);
			this.outcomes = new OutcomePolicy(RunFixture.properties(), delays);
			this.readings = new ReadingPolicy(RunFixture.properties(), delays);
			IntStream.rangeClosed(1, 1 + this.random.nextInt(70)).forEach(this::add);
		}

		private void add(int position) {
			String user = "user-" + position;
			this.items.put(user, WorkItem.pending(position, user, new Values("Basic", null, null, null), Scene.TO_PRO));
			this.tiers.put(user, "Basic");
		}

		void toTheEnd() {
			for (int steps = 0; isOpen(); steps++) {
				assertThat(steps).as("seed %d", this.seed).isLessThan(MOST_STEPS);
				step();
				this.now = this.now.plusSeconds(10);
			}
		}

		void check() {
			assertThat(this.items.values()).as("seed %d", this.seed).allSatisfy((item) -> {
				assertThat(item.state()).isEqualTo(ItemState.SETTLED);
				assertThat(item.status().outcome()).isNotNull();
				assertThat(item.sends()).isBetween(0, this.hasHadOutage ? 16 : 8);
				checkAgainstTheService(item);
			});
			assertThat(this.calls).as("seed %d", this.seed)
				.allSatisfy((call) -> assertThat(call).hasSizeBetween(1, Chime.BATCH_LIMIT).doesNotHaveDuplicates());
		}

		private void checkAgainstTheService(WorkItem item) {
			boolean applied = "Pro".equals(this.tiers.get(item.userId()));
			switch (item.status().outcome()) {
				case APPLIED -> assertThat(applied).isTrue();
				case FAILED, NOT_ATTEMPTED, UNCHANGED -> assertThat(applied).as("%s", item).isFalse();
				case UNKNOWN, SKIPPED -> assertThat(item.sends()).isPositive();
			}
		}

		private boolean isOpen() {
			return this.items.values().stream().anyMatch((item) -> item.state() != ItemState.SETTLED);
		}

		private void step() {
			List<WorkItem> doubtful = in(ItemState.UNCONFIRMED);
			List<Batch> batches = BatchPlanner.plan(this.items.values(), this.now);
			if (!doubtful.isEmpty()) {
				doubtful.forEach(this::read);
			}
			else if (!batches.isEmpty()) {
				send(batches.getFirst());
			}
			else if (in(ItemState.PENDING).isEmpty()) {
				in(ItemState.ACCEPTED).forEach(this::read);
				in(ItemState.REFUSED).forEach(this::read);
			}
		}

		private List<WorkItem> in(ItemState state) {
			return this.items.values().stream().filter((item) -> item.state() == state).toList();
		}

		private void send(Batch planned) {
			Batch batch = planned.sentAs(this.calls.size() + 1);
			List<String> users = batch.items().stream().map(WorkItem::userId).toList();
			this.calls.add(users);
			Ruling ruling = this.outcomes.rule(reply(users), batch, this.standing, this.random.nextInt(200) == 0);
			assertThat(ruling.decisions()).extracting(Decision::userId).containsExactlyInAnyOrderElementsOf(users);
			batch.items().forEach((item) -> this.items.put(item.userId(), item));
			ruling.decisions().forEach(this::become);
			this.lastPart += 2;
			this.standing = ruling.standing();
			this.hasHadOutage |= this.standing.health().isOutage();
			if (ruling.halt() != null) {
				halt();
			}
		}

		private void read(WorkItem item) {
			ChimeUser user = FakeChime.userNamed(item.userId(), this.tiers.get(item.userId()));
			Reading<ChimeUser> reading = (this.random.nextInt(10) == 0)
					? new Reading.Failed<>(this.random.nextBoolean(), this.random.nextBoolean(), "no", null)
					: new Reading.Found<>(user);
			become(this.readings.rule(item, reading, resend()));
		}

		private Resend resend() {
			if (this.halting) {
				return Resend.NEVER;
			}
			return this.standing.health().isOutage() ? Resend.THROUGH_AN_OUTAGE : Resend.WITHIN_THE_POLICY;
		}

		private void become(Decision decision) {
			this.items.computeIfPresent(decision.userId(),
					(user, item) -> item.after(decision, this.now, this.lastPart));
		}

		private void halt() {
			this.halting = true;
			in(ItemState.PENDING).forEach((item) -> become(
					item.isDoubtful() ? new Decision.ReadBack(item.userId(), "ProgramEnded", null, Duration.ZERO)
							: new Decision.Settle(item.userId(), Outcome.NOT_ATTEMPTED, null, null)));
		}

		private BatchReply reply(List<String> users) {
			Evidence evidence = new Evidence(this.now, Duration.ZERO, null, 200);
			return switch (this.random.nextInt(8)) {
				case 0 -> new BatchReply.Unreachable("no", evidence);
				case 1 -> new BatchReply.Refused(any(Refusal.values()), null, "no", null, evidence);
				case 2 -> doubtful(users, evidence);
				default -> answered(users, evidence);
			};
		}

		private BatchReply doubtful(List<String> users, Evidence evidence) {
			users.stream().filter((user) -> this.random.nextBoolean()).forEach((user) -> this.tiers.put(user, "Pro"));
			return new BatchReply.Doubtful(any(Doubt.values()), "no", Duration.ofSeconds(3), evidence);
		}

		/**
		 * Errors by chance: two for one user, one for a stranger, one for nobody. Codes
		 * that leave it open may have been applied all the same.
		 */
		private BatchReply answered(List<String> users, Evidence evidence) {
			List<UserError> errors = new ArrayList<>();
			for (String user : users) {
				int number = (this.random.nextInt(4) == 0) ? 1 + this.random.nextInt(2) : 0;
				IntStream.range(0, number).forEach((i) -> errors.add(new UserError(user, any(CODES), "no")));
				if (number == 0) {
					this.tiers.put(user, "Pro");
				}
			}
			if (this.random.nextInt(10) == 0) {
				errors.add(new UserError(this.random.nextBoolean() ? null : "stranger", any(CODES), "no"));
			}
			return new BatchReply.Answered(errors, evidence);
		}

		private <T> T any(T[] values) {
			return values[this.random.nextInt(values.length)];
		}

	}

}
