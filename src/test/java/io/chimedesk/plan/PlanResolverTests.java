package io.chimedesk.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.chimedesk.selection.Values;
import io.chimedesk.selection.Change;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
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
				arguments("tier not supported", "Team", new Change(LicenceTier.PLUS, null, null, null), user(),
						Set.of(WhyNot.TIER_NOT_SUPPORTED)),
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
		PlanResolver resolver = new PlanResolver(account("Team"), PRO);
		assertThat(resolver.resolve(users)).isEqualTo(resolver.resolve(users.reversed()))
			.extracting(PlanItem::position, PlanItem::userId)
			.containsExactly(tuple(1, "4"), tuple(2, "1"), tuple(3, "2"), tuple(4, "3"));
	}

	@Test
	void sendsTheWholeChangeAndKeepsWhatWasThere() {
		PlanItem item = resolve(account("Team"), ALL, user().tier("Pro").heldBy(null));
		assertThat(item.to()).isEqualTo(ALL);
		assertThat(item.from()).isEqualTo(new Values("Pro", "PrivateUser", null, null));
	}

	private static CandidateBuilder user() {
		return new CandidateBuilder();
	}

	private static PlanItem resolve(ChimeAccount account, Change change, CandidateBuilder user) {
		return new PlanResolver(account, change).resolve(List.of(user.build())).getFirst();
	}

	private static ChimeAccount account(String type) {
		return new ChimeAccount("a-1", "123456789012", "Northwind", type, "Active", "Pro", List.of("Basic", "Pro"),
				null);
	}

}
