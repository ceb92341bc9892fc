package io.chimedesk.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.selection.Change;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each picked user what becomes of the user: sent or skipped, and what may be
 * in the way. Pure: the same users and wishes give the same items in the same order.
 */
final class PlanResolver {

	private static final Comparator<Candidate> ORDER = Comparator
		.comparing((Candidate user) -> user.label().toLowerCase(Locale.ROOT))
		.thenComparing(Candidate::userId);

	private final ChimeAccount account;

	private final Change change;

	private final OnlyFrom only;

	PlanResolver(ChimeAccount account, Change change, OnlyFrom only) {
		this.account = account;
		this.change = change;
		this.only = only;
	}

	/**
	 * One item for each user, by name, with positions from 1.
	 * @param own what single users get instead of the change, by ID
	 */
	List<PlanItem> resolve(List<Candidate> users, Map<String, OwnValues> own) {
		List<Candidate> ordered = users.stream().sorted(ORDER).toList();
		return IntStream.range(0, ordered.size()).mapToObj((index) -> {
			Candidate user = ordered.get(index);
			return resolve(index + 1, user, own.getOrDefault(user.userId(), OwnValues.NONE));
		}).toList();
	}

	/**
	 * What becomes of one user, at that place of the plan.
	 */
	PlanItem resolve(int position, Candidate user, OwnValues own) {
		Change to = own.over(this.change);
		Obstacles obstacles = new Obstacles(this.account, user, to);
		Set<WhyNot> badges = user.known() ? obstacles.badges() : Set.of();
		return new PlanItem(position, user.userId(), user.email(), user.displayName(), user.values(), to, own.fields(),
				skip(user, to, obstacles), badges, user.heldBy(), user.isOverridden() ? user.override() : null);
	}

	private @Nullable Skip skip(Candidate user, Change to, Obstacles obstacles) {
		if (!user.known()) {
			return Skip.GONE;
		}
		if (user.isProtected() && !user.isOverridden()) {
			return Skip.PROTECTED;
		}
		if (!this.only.holdsFor(user.values())) {
			return Skip.NOT_FROM;
		}
		Skip impossible = impossible(to);
		if (impossible != null) {
			return impossible;
		}
		if (obstacles.isThere()) {
			return Skip.ALREADY_THERE;
		}
		return (user.heldBy() != null) ? Skip.HELD_BY_RUN : null;
	}

	/**
	 * Why nobody could be given this; null if somebody could.
	 */
	private @Nullable Skip impossible(Change to) {
		if (to.isEmpty()) {
			return Skip.NOTHING_TO_CHANGE;
		}
		if (!supports(this.account, to)) {
			return Skip.TIER_NOT_SUPPORTED;
		}
		if (to.alexaRoomArn() == null) {
			return null;
		}
		if (!RoomArn.isOne(to.alexaRoomArn())) {
			return Skip.MALFORMED_ROOM;
		}
		return Boolean.FALSE.equals(to.alexaEnabled()) ? Skip.ROOM_WITHOUT_ALEXA : null;
	}

	static boolean supports(ChimeAccount account, Change change) {
		return change.tier() == null || account.supportedTiers().contains(change.tier().wire());
	}

}
