package io.chimedesk.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import io.chimedesk.selection.Values;
import io.chimedesk.selection.Change;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every plan, whoever is in it.
 */
class PlanPropertyTests {

	private static final ChimeAccount ACCOUNT = new ChimeAccount("a-1", "1", "Northwind", "Team", "Active", "Pro",
			List.of("Basic", "Plus", "Pro", "ProTrial"), null);

	private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

	static IntStream seeds() {
		return IntStream.range(0, 200);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void everyUserEndsAsSentOrSkippedExactlyOnceWithoutGaps(int seed) {
		Random random = new Random(seed);
		List<Candidate> users = users(random);
		List<PlanItem> items = new PlanResolver(ACCOUNT, change(random), OnlyFrom.ANY).resolve(users, Map.of());
		assertThat(items).extracting(PlanItem::userId)
			.containsExactlyInAnyOrderElementsOf(users.stream().map(Candidate::userId).toList());
		assertThat(items).extracting(PlanItem::position)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, users.size()).boxed().toList());
		assertThat(items).allMatch((item) -> item.isSent() == (item.skip() == null));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void sendsNobodyWhoHasAllAndEverybodyElseWhoIsFree(int seed) {
		Random random = new Random(seed);
		List<Candidate> users = users(random);
		Change change = change(random);
		List<PlanItem> items = new PlanResolver(ACCOUNT, change, OnlyFrom.ANY).resolve(users, Map.of());
		assertThat(items).allSatisfy((item) -> {
			boolean there = has(item.from(), change);
			assertThat(item.skip() == Skip.ALREADY_THERE).isEqualTo(there && item.skip() != Skip.GONE);
			assertThat(item.isSent()).isEqualTo(!there && item.heldBy() == null && item.skip() != Skip.GONE);
		});
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void theDigestFollowsEveryChangeAndNothingElse(int seed) {
		Random random = new Random(seed);
		List<Candidate> users = users(random);
		Change change = change(random);
		List<PlanItem> items = new PlanResolver(ACCOUNT, change, OnlyFrom.ANY).resolve(users, Map.of());
		Collections.shuffle(users, random);
		List<PlanItem> again = new PlanResolver(ACCOUNT, change, OnlyFrom.ANY).resolve(users, Map.of());
		String digest = PlanDigest.of(plan("a-1", change, "reason", null), items);
		assertThat(PlanDigest.of(plan("a-1", change, "reason", null), again)).isEqualTo(digest).hasSize(64);
		assertThat(variants(change, items, random)).doesNotContain(digest).doesNotHaveDuplicates();
	}

	private static List<String> variants(Change change, List<PlanItem> items, Random random) {
		int index = random.nextInt(items.size());
		List<PlanItem> withoutOne = new ArrayList<>(items);
		PlanItem one = withoutOne.remove(index);
		List<PlanItem> other = new ArrayList<>(items);
		other.set(index, new PlanItem(one.position(), one.userId() + "x", one.email(), one.displayName(), one.from(),
				one.to(), one.own(), one.skip(), one.badges(), one.heldBy()));
		List<PlanItem> takenOut = new ArrayList<>(items);
		takenOut.set(index, new PlanItem(one.position(), one.userId(), one.email(), one.displayName(), one.from(),
				one.to(), one.own(), Skip.TAKEN_OUT, one.badges(), one.heldBy()));
		Plan plan = plan("a-1", change, "reason", null);
		return List.of(PlanDigest.of(plan, withoutOne), PlanDigest.of(plan, other), PlanDigest.of(plan, takenOut),
				PlanDigest.of(plan("a-2", change, "reason", null), items),
				PlanDigest.of(plan("a-1", change, "reason ", null), items),
				PlanDigest.of(plan("a-1", change, "reason", ""), items),
				PlanDigest.of(plan("a-1", new Change(null, null, null, "arn:x"), "reason", null), items));
	}

	private static List<Candidate> users(Random random) {
		List<Candidate> users = new ArrayList<>();
		for (int i = 0; i <= random.nextInt(60); i++) {
			CandidateBuilder user = new CandidateBuilder().id("u-" + i)
				.name(oneOf(random, "Ada", "ada", "Émile", "", null))
				.tier(oneOf(random, "Basic", "Plus", "Pro", "ProTrial", "Ultra", null))
				.type(oneOf(random, "PrivateUser", "SharedDevice", null))
				.heldBy(oneOf(random, 7L, null, null));
			users.add((random.nextInt(5) > 0) ? user.build() : user.gone().build());
		}
		return users;
	}

	private static Change change(Random random) {
		LicenceTier tier = LicenceTier.values()[random.nextInt(4)];
		return new Change(tier, oneOf(random, UserType.PRIVATE_USER, UserType.SHARED_DEVICE, null), null, null);
	}

	private static boolean has(Values values, Change change) {
		return change.tier() != null && change.tier().wire().equals(values.tier())
				&& (change.type() == null || change.type().wire().equals(values.type()));
	}

	@SafeVarargs
	private static <T> @Nullable T oneOf(Random random, @Nullable T... values) {
		return values[random.nextInt(values.length)];
	}

	private static Plan plan(String account, Change change, String reason, @Nullable String ticket) {
		return new Plan(new UUID(0, 1), account, "admin", change, OnlyFrom.ANY, reason, ticket, PlanStatus.REVIEW, 0, 0,
				0, "", NOW, null, false, NOW);
	}

}
