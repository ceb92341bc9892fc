package io.chimedesk.plan;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import io.chimedesk.selection.Values;
import io.chimedesk.selection.Change;
import io.chimedesk.chime.ChimeAccount;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each picked user what becomes of the user: sent or skipped, and what may be
 * in the way. Pure: the same users and change give the same items in the same order.
 */
final class PlanResolver {

	private static final Comparator<Candidate> ORDER = Comparator
		.comparing((Candidate user) -> user.label().toLowerCase(Locale.ROOT))
		.thenComparing(Candidate::userId);

	private final ChimeAccount account;

	private final Change change;

	PlanResolver(ChimeAccount account, Change change) {
		this.account = account;
		this.change = change;
	}

	/**
	 * One item for each user, by name, with positions from 1.
	 */
	List<PlanItem> resolve(List<Candidate> users) {
		List<Candidate> ordered = users.stream().sorted(ORDER).toList();
		return IntStream.range(0, ordered.size()).mapToObj((index) -> resolve(index + 1, ordered.get(index))).toList();
	}

	private PlanItem resolve(int position, Candidate user) {
		Skip skip = skip(user);
		Set<WhyNot> badges = user.known() ? badges(user) : Set.of();
		return new PlanItem(position, user.userId(), user.email(), user.displayName(), user.values(), this.change, skip,
				badges, user.heldBy());
	}

	private @Nullable Skip skip(Candidate user) {
		if (!user.known()) {
			return Skip.GONE;
		}
		if (isThere(user.values())) {
			return Skip.ALREADY_THERE;
		}
		return (user.heldBy() != null) ? Skip.HELD_BY_RUN : null;
	}

	private boolean isThere(Values values) {
		return hasTier(values) && hasFieldsBesideTier(values);
	}

	private boolean hasTier(Values values) {
		return this.change.tier() == null || this.change.tier().wire().equals(values.tier());
	}

	private boolean hasFieldsBesideTier(Values values) {
		boolean type = this.change.type() == null || this.change.type().wire().equals(values.type());
		boolean alexa = this.change.alexaEnabled() == null
				|| this.change.alexaEnabled() == Boolean.TRUE.equals(values.alexaEnabled());
		boolean room = this.change.alexaRoomArn() == null
				|| Objects.equals(this.change.alexaRoomArn(), values.alexaRoomArn());
		return type && alexa && room;
	}

	private Set<WhyNot> badges(Candidate user) {
		Set<WhyNot> badges = EnumSet.noneOf(WhyNot.class);
		addIf(badges, WhyNot.DIRECTORY_MANAGED, this.account.isDirectoryManaged());
		addIf(badges, WhyNot.SUSPENDED, "Suspended".equals(user.registration()));
		addIf(badges, WhyNot.INVITATION_PENDING, "Pending".equals(user.invitation()));
		addIf(badges, WhyNot.PHONE_NUMBER, user.hasPhoneNumber() && goesDown(user));
		addIf(badges, WhyNot.TIER_NOT_SUPPORTED, !supports(this.account, this.change));
		addIf(badges, WhyNot.ONLY_TIER_DOCUMENTED, !hasFieldsBesideTier(user.values()));
		return badges;
	}

	static boolean supports(ChimeAccount account, Change change) {
		return change.tier() == null || account.supportedTiers().contains(change.tier().wire());
	}

	private boolean goesDown(Candidate user) {
		return Tiers.goesDown(user.values().tier(), this.change.tier());
	}

	private static void addIf(Set<WhyNot> badges, WhyNot badge, boolean condition) {
		if (condition) {
			badges.add(badge);
		}
	}

}
