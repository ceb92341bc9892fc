package io.chimedesk.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.chimedesk.selection.Values;
import io.chimedesk.selection.Change;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
import io.chimedesk.plan.Transition.Field;
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

	@ParameterizedTest
	@MethodSource("seeds")
	void aWishWinsFieldByFieldAndNobodyElseIsSent(int seed) {
		Random random = new Random(seed);
		List<Candidate> users = users(random).stream().map((user) -> shieldedSometimes(random, user)).toList();
		Change change = change(random);
		Map<String, OwnValues> own = own(random, users);
		OnlyFrom only = only(random);
		List<PlanItem> items = new PlanResolver(ACCOUNT, change, only).resolve(users, own);
		Map<String, Candidate> byId = users.stream().collect(Collectors.toMap(Candidate::userId, (user) -> user));
		assertThat(items).allSatisfy((item) -> {
			OwnValues wish = own.getOrDefault(item.userId(), OwnValues.NONE);
			LicenceTier tier = wish.fields().contains(Field.TIER) ? wish.values().tier() : change.tier();
			UserType type = wish.fields().contains(Field.TYPE) ? wish.values().type() : change.type();
			assertThat(item.to()).isEqualTo(new Change(tier, type, null, null));
			assertThat(item.ownValues().over(change)).isEqualTo(item.to());
			assertThat(item.isSent() && (byId.get(item.userId()).isProtected() || !only.holdsFor(item.from())))
				.isFalse();
			assertThat(item.skip() == Skip.PROTECTED)
				.isEqualTo(byId.get(item.userId()).isProtected() && item.skip() != Skip.GONE);
		});
	}

	private static Candidate shieldedSometimes(Random random, Candidate user) {
		return new Candidate(user.userId(), user.email(), user.displayName(), user.values(), user.registration(),
				user.invitation(), user.hasPhoneNumber(), user.known(), user.heldBy(),
				(random.nextInt(6) == 0) ? NOW : null, null);
	}

	private static Map<String, OwnValues> own(Random random, List<Candidate> users) {
		Map<String, OwnValues> own = new HashMap<>();
		users.stream().filter((user) -> random.nextInt(3) == 0).forEach((user) -> {
			Set<Field> fields = random.nextBoolean() ? Set.of(Field.TIER) : Set.of(Field.TIER, Field.TYPE);
			own.put(user.userId(),
					new OwnValues(fields, new Change(oneOf(random, LicenceTier.BASIC, LicenceTier.PLUS, null),
							oneOf(random, UserType.SHARED_DEVICE, null), null, null)));
		});
		return own;
	}

	private static OnlyFrom only(Random random) {
		return random.nextBoolean() ? OnlyFrom.ANY
				: new OnlyFrom(random.nextBoolean() ? Set.of("Basic", "") : Set.of("ProTrial"), Set.of());
	}

	private static List<String> variants(Change change, List<PlanItem> items, Random random) {
		int index = random.nextInt(items.size());
		List<PlanItem> withoutOne = new ArrayList<>(items);
		PlanItem one = withoutOne.remove(index);
		List<PlanItem> other = new ArrayList<>(items);
		other.set(index, new PlanItem(one.position(), one.userId() + "x", one.email(), one.displayName(), one.from(),
				one.to(), one.own(), one.skip(), one.badges(), one.heldBy(), one.override()));
		List<PlanItem> takenOut = new ArrayList<>(items);
		takenOut.set(index, new PlanItem(one.position(), one.userId(), one.email(), one.displayName(), one.from(),
				one.to(), one.own(), Skip.TAKEN_OUT, one.badges(), one.heldBy(), one.override()));
		List<PlanItem> ownFields = new ArrayList<>(items);
		ownFields.set(index, new PlanItem(one.position(), one.userId(), one.email(), one.displayName(), one.from(),
				one.to(), Set.of(Field.ROOM), one.skip(), one.badges(), one.heldBy(), one.override()));
		List<PlanItem> overridden = new ArrayList<>(items);
		overridden.set(index,
				new PlanItem(one.position(), one.userId(), one.email(), one.displayName(), one.from(), one.to(),
						one.own(), one.skip(), one.badges(), one.heldBy(),
						new ProtectionOverride("admin", NOW, "agreed")));
		Plan plan = plan("a-1", change, "reason", null);
		return List.of(PlanDigest.of(plan, overridden), PlanDigest.of(plan, ownFields),
				PlanDigest.of(only(plan, Set.of("Basic"), Set.of()), items),
				PlanDigest.of(only(plan, Set.of(), Set.of("Basic")), items), PlanDigest.of(plan, withoutOne),
				PlanDigest.of(plan, other), PlanDigest.of(plan, takenOut),
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

	private static Plan only(Plan plan, Set<String> tiers, Set<String> types) {
		return new Plan(plan.id(), plan.accountId(), plan.owner(), plan.change(), new OnlyFrom(tiers, types),
				plan.reason(), plan.ticket(), plan.status(), 0, 0, 0, "", NOW, null, null, false, NOW);
	}

	private static Plan plan(String account, Change change, String reason, @Nullable String ticket) {
		return new Plan(new UUID(0, 1), account, "admin", change, OnlyFrom.ANY, reason, ticket, PlanStatus.REVIEW, 0, 0,
				0, "", NOW, null, null, false, NOW);
	}

}
