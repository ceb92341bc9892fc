package io.chimedesk.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.chimedesk.selection.Values;
import io.chimedesk.selection.Change;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
import io.chimedesk.plan.Transition.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What becomes of each user: sent, or skipped and why, and what is in the way.
 */
class PlanResolverTests {

	private static final String ROOM = "arn:aws:a4b:us-east-1:123456789012:room/main";

	private static final Change PRO = new Change(LicenceTier.PRO, null, null, null);

	private static final Change BASIC = new Change(LicenceTier.BASIC, null, null, null);

	private static final Change DEVICE = new Change(null, UserType.SHARED_DEVICE, null, null);

	private static final Change ALEXA_ON = new Change(null, null, true, ROOM);

	private static final Change ALEXA_OFF = new Change(null, null, false, null);

	private static final Change ALL = new Change(LicenceTier.PRO, UserType.SHARED_DEVICE, true, ROOM);

	static Stream<Arguments> skips() {
		return Stream.of(arguments("other tier", PRO, user().tier("Basic"), null),
				arguments("no tier", PRO, user().tier(null), null),
				arguments("a tier that nobody knows", PRO, user().tier("Ultra"), null),
				arguments("a tier in another case", PRO, user().tier("pro"), null),
				arguments("the wanted tier", PRO, user().tier("Pro"), Skip.ALREADY_THERE),
				arguments("the wanted type", DEVICE, user().type("SharedDevice"), Skip.ALREADY_THERE),
				arguments("Alexa on in the room", ALEXA_ON, user().alexa(true, ROOM), Skip.ALREADY_THERE),
				arguments("Alexa on in another room", ALEXA_ON, user().alexa(true, "arn:other"), null),
				arguments("Alexa off", ALEXA_OFF, user().alexa(false, null), Skip.ALREADY_THERE),
				arguments("Alexa never set", ALEXA_OFF, user().alexa(null, null), Skip.ALREADY_THERE),
				arguments("some of the wanted fields", ALL, user().tier("Pro").type("SharedDevice"), null),
				arguments("all of them", ALL, user().tier("Pro").type("SharedDevice").alexa(true, ROOM),
						Skip.ALREADY_THERE),
				arguments("held by a run", PRO, user().heldBy(88L), Skip.HELD_BY_RUN),
				arguments("held, but there", PRO, user().tier("Pro").heldBy(88L), Skip.ALREADY_THERE),
				arguments("tier not supported", new Change(LicenceTier.PLUS, null, null, null), user(),
						Skip.TIER_NOT_SUPPORTED),
				arguments("room, and Alexa off", new Change(null, null, false, ROOM), user(), Skip.ROOM_WITHOUT_ALEXA),
				arguments("no ARN", new Change(null, null, true, "room 7"), user(), Skip.MALFORMED_ROOM),
				arguments("nothing", new Change(null, null, null, null), user(), Skip.NOTHING_TO_CHANGE),
				arguments("protected", PRO, user().shielded(), Skip.PROTECTED),
				arguments("protected and there", PRO, user().tier("Pro").shielded(), Skip.PROTECTED),
				arguments("protected and gone", PRO, user().shielded().gone(), Skip.GONE),
				arguments("gone", PRO, user().gone(), Skip.GONE),
				arguments("gone with the wanted tier", PRO, user().tier("Pro").gone(), Skip.GONE));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("skips")
	void skipsWhomThereIsNoUseInSending(String name, Change change, CandidateBuilder user, @Nullable Skip expected) {
		assertThat(resolve(account("Team"), change, user).skip()).isEqualTo(expected);
	}

	static Stream<Arguments> badges() {
		return Stream.of(arguments("nothing", "Team", PRO, user(), Set.of()),
				arguments("directory-managed", "EnterpriseDirectory", PRO, user(), Set.of(WhyNot.DIRECTORY_MANAGED)),
				arguments("OIDC-managed", "EnterpriseOIDC", PRO, user(), Set.of(WhyNot.DIRECTORY_MANAGED)),
				arguments("suspended", "Team", PRO, user().registration("Suspended"), Set.of(WhyNot.SUSPENDED)),
				arguments("invited", "Team", PRO, user().invitation("Pending"), Set.of(WhyNot.INVITATION_PENDING)),
				arguments("phone, goes up", "Team", PRO, user().phone(), Set.of()),
				arguments("phone, goes down", "Team", BASIC, user().tier("Pro").phone(), Set.of(WhyNot.PHONE_NUMBER)),
				arguments("phone, from a trial", "Team", BASIC, user().tier("ProTrial").phone(),
						Set.of(WhyNot.PHONE_NUMBER)),
				arguments("phone, unknown tier", "Team", BASIC, user().tier("Ultra").phone(), Set.of()),
				arguments("type differs", "Team", DEVICE, user(), Set.of(WhyNot.ONLY_TIER_DOCUMENTED)),
				arguments("only the tier differs", "Team", ALL, user().type("SharedDevice").alexa(true, ROOM),
						Set.of()),
				arguments("Alexa differs", "Team", ALL, user().type("SharedDevice"),
						Set.of(WhyNot.ONLY_TIER_DOCUMENTED)),
				arguments("several", "EnterpriseOIDC", ALEXA_ON, user().registration("Suspended").invitation("Pending"),
						Set.of(WhyNot.DIRECTORY_MANAGED, WhyNot.SUSPENDED, WhyNot.INVITATION_PENDING,
								WhyNot.ONLY_TIER_DOCUMENTED)),
				arguments("gone", "EnterpriseOIDC", PRO, user().gone(), Set.of()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("badges")
	void showsWhatIsInTheWay(String name, String accountType, Change change, CandidateBuilder user,
			Set<WhyNot> expected) {
		assertThat(resolve(account(accountType), change, user).badges()).isEqualTo(expected);
	}

	@Test
	void ordersByNameWhateverTheOrderOfPicking() {
		List<Candidate> users = List.of(user().id("3").name("émile").build(), user().id("1").name("bob").build(),
				user().id("2").name("Bob").build(), user().id("4").name(null).build());
		PlanResolver resolver = new PlanResolver(account("Team"), PRO, OnlyFrom.ANY);
		assertThat(resolver.resolve(users, Map.of())).isEqualTo(resolver.resolve(users.reversed(), Map.of()))
			.extracting(PlanItem::position, PlanItem::userId)
			.containsExactly(tuple(1, "4"), tuple(2, "1"), tuple(3, "2"), tuple(4, "3"));
	}

	@Test
	void sendsTheWholeChangeAndKeepsWhatWasThere() {
		PlanItem item = resolve(account("Team"), ALL, user().tier("Pro").heldBy(null));
		assertThat(item.to()).isEqualTo(ALL);
		assertThat(item.from()).isEqualTo(new Values("Pro", "PrivateUser", null, null));
	}

	static Stream<Arguments> wishes() {
		Change nothing = new Change(null, null, null, null);
		Change device = new Change(null, UserType.SHARED_DEVICE, null, null);
		return Stream.of(arguments("wins", PRO, OwnValues.of(BASIC), BASIC),
				arguments("wins field by field", PRO, OwnValues.of(device),
						new Change(LicenceTier.PRO, UserType.SHARED_DEVICE, null, null)),
				arguments("stands alone", nothing, OwnValues.of(device), device),
				arguments("of nothing", ALL, OwnValues.of(nothing), ALL),
				arguments("to leave a field as it is", ALL, new OwnValues(Set.of(Field.TIER, Field.ROOM), nothing),
						new Change(null, UserType.SHARED_DEVICE, true, null)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("wishes")
	void aWishOfItsOwnWinsOverThePlan(String name, Change planned, OwnValues own, Change expected) {
		PlanResolver resolver = new PlanResolver(account("Team"), planned, OnlyFrom.ANY);
		List<Candidate> users = List.of(user().id("u-1").build(), user().id("u-2").build());
		List<PlanItem> items = resolver.resolve(users, Map.of("u-2", own));
		assertThat(items).extracting(PlanItem::to).containsExactly(planned, expected);
		assertThat(items.getLast().ownValues().fields()).isEqualTo(own.fields());
	}

	@Test
	void anImpossibleWishKeepsOnlyItsOwnUserOut() {
		OwnValues plus = OwnValues.of(new Change(LicenceTier.PLUS, null, null, null));
		OwnValues off = OwnValues.of(ALEXA_OFF);
		PlanResolver resolver = new PlanResolver(account("Team"), ALEXA_ON, OnlyFrom.ANY);
		List<Candidate> users = Stream.of("u-1", "u-2", "u-3").map((id) -> user().id(id).build()).toList();
		assertThat(resolver.resolve(users, Map.of("u-1", plus, "u-2", off))).extracting(PlanItem::skip)
			.containsExactly(Skip.TIER_NOT_SUPPORTED, Skip.ROOM_WITHOUT_ALEXA, null);
	}

	static Stream<Arguments> restrictions() {
		return Stream.of(arguments("the tier", Set.of("Basic"), Set.of(), user(), null),
				arguments("one of several", Set.of("ProTrial", "Basic"), Set.of(), user(), null),
				arguments("another tier", Set.of("ProTrial"), Set.of(), user(), Skip.NOT_FROM),
				arguments("no tier", Set.of(""), Set.of(), user().tier(null), null),
				arguments("no tier, but one is asked for", Set.of("Basic"), Set.of(), user().tier(null), Skip.NOT_FROM),
				arguments("the type", Set.of(), Set.of("PrivateUser"), user(), null),
				arguments("another type", Set.of("Basic"), Set.of("SharedDevice"), user(), Skip.NOT_FROM),
				arguments("there, and another tier", Set.of("Basic"), Set.of(), user().tier("Pro"), Skip.NOT_FROM));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("restrictions")
	void leavesEverybodyElseAlone(String name, Set<String> tiers, Set<String> types, CandidateBuilder user,
			@Nullable Skip expected) {
		PlanResolver resolver = new PlanResolver(account("Team"), PRO, new OnlyFrom(tiers, types));
		assertThat(resolver.resolve(List.of(user.build()), Map.of()).getFirst().skip()).isEqualTo(expected);
	}

	@Test
	void keepsItsRestrictionInAColumn() {
		for (Set<String> values : List.of(Set.<String>of(), Set.of(""), Set.of("Basic"), Set.of("", "Basic", "a,b"))) {
			assertThat(OnlyFrom.values(OnlyFrom.text(values))).isEqualTo(values);
		}
	}

	@Test
	void tellsWhatAUserHasToItself() {
		assertThat(OwnValues.of(PRO, PRO).isEmpty()).isTrue();
		assertThat(OwnValues.of(PRO, ALL).fields()).containsExactlyInAnyOrder(Field.TYPE, Field.ALEXA, Field.ROOM);
		assertThat(OwnValues.of(PRO, ALL).over(ALL)).isEqualTo(PRO);
	}

	private static CandidateBuilder user() {
		return new CandidateBuilder();
	}

	private static PlanItem resolve(ChimeAccount account, Change change, CandidateBuilder user) {
		return new PlanResolver(account, change, OnlyFrom.ANY).resolve(List.of(user.build()), Map.of()).getFirst();
	}

	private static ChimeAccount account(String type) {
		return new ChimeAccount("a-1", "123456789012", "Northwind", type, "Active", "Pro", List.of("Basic", "Pro"),
				null);
	}

}
