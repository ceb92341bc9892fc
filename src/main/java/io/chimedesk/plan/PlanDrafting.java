package io.chimedesk.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.plan.PlanRefused.Why;
import io.chimedesk.selection.Values;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts plans together, with their numbers and their digest.
 */
@Component
class PlanDrafting {

	private final Candidates candidates;

	private final PlanProperties properties;

	private final Clock clock;

	PlanDrafting(Candidates candidates, PlanProperties properties, Clock clock) {
		this.candidates = candidates;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * A new plan of these users, each of them once.
	 * @param expected what single users should have now, by ID
	 * @throws PlanRefused if there is nothing to do, or it may not be done
	 */
	Draft draft(Actor actor, PlanWish wish, Map<String, Values> expected) {
		ChimeAccount account = this.candidates.account(wish.accountId());
		checkChange(account, wish);
		List<Candidate> users = this.candidates.of(wish.accountId(), wish.userIds())
			.stream()
			.map((user) -> user.despite(wish.overrides().get(user.userId())))
			.toList();
		checkSize(actor, users.size());
		List<PlanItem> items = new PlanResolver(account, wish.change(), wish.only()).resolve(users, wish.own())
			.stream()
			.map((item) -> unlessChanged(item, expected.get(item.userId())))
			.toList();
		return new Draft(numbered(empty(actor, wish), items), items);
	}

	/**
	 * The plan with numbers and digest of these items.
	 */
	Plan numbered(Plan plan, List<PlanItem> items) {
		int toSend = (int) items.stream().filter(PlanItem::isSent).count();
		int own = (int) items.stream().filter((item) -> item.isSent() && !item.to().equals(plan.change())).count();
		boolean asksForCount = toSend >= this.properties.largeFrom() || items.stream().anyMatch(PlanItem::isDowngrade);
		return new Plan(plan.id(), plan.accountId(), plan.owner(), plan.change(), plan.only(), plan.reason(),
				plan.ticket(), plan.status(), toSend, items.size() - toSend, own, PlanDigest.of(plan, items),
				plan.createdAt(), plan.selectionId(), plan.origin(), asksForCount, plan.expiresAt());
	}

	/**
	 * Whether a plan of so many users is within what this operator may do.
	 * @throws PlanRefused if not
	 */
	void checkSize(Actor actor, int users) {
		if (users == 0) {
			throw new PlanRefused(Why.NOBODY_SELECTED);
		}
		if (!actor.isAdmin() && !actor.isSystem() && users > this.properties.helpdeskLimit()) {
			throw new PlanRefused(Why.OVER_LIMIT, users, this.properties.helpdeskLimit());
		}
	}

	/**
	 * Whether the plan can still be edited or confirmed.
	 * @throws PlanStale if not
	 */
	void checkOpen(Plan plan) {
		if (plan.status() != PlanStatus.REVIEW) {
			throw new PlanStale(PlanStale.Why.SETTLED);
		}
		if (!this.clock.instant().isBefore(plan.expiresAt())) {
			throw new PlanStale(PlanStale.Why.EXPIRED);
		}
	}

	private static PlanItem unlessChanged(PlanItem item, @Nullable Values expected) {
		return (expected == null || !item.isSent() || Transition.agree(item.to(), item.from(), expected)) ? item
				: item.skippedFor(Skip.CHANGED_SINCE);
	}

	private static void checkChange(ChimeAccount account, PlanWish wish) {
		if (wish.change().isEmpty() && wish.own().isEmpty()) {
			throw new PlanRefused(Why.NOTHING_TO_CHANGE);
		}
		if (!PlanResolver.supports(account, wish.change())) {
			throw new PlanRefused(Why.TIER_NOT_SUPPORTED, account.name());
		}
	}

	private Plan empty(Actor actor, PlanWish wish) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		return new Plan(UUID.randomUUID(), wish.accountId(), actor.name(), wish.change(), wish.only(), wish.reason(),
				wish.ticket(), PlanStatus.REVIEW, 0, 0, 0, "", now, wish.selectionId(), wish.origin(), false,
				now.plus(this.properties.validFor()));
	}

	/**
	 * A plan that is not stored yet.
	 */
	record Draft(Plan plan, List<PlanItem> items) {
	}

}
