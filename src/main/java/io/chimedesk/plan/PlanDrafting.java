package io.chimedesk.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import io.chimedesk.selection.Change;
import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.plan.PlanRefused.Why;
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
	 * @throws PlanRefused if there is nothing to do, or it may not be done
	 */
	Draft draft(Actor actor, Wish wish, Collection<String> userIds) {
		ChimeAccount account = this.candidates.account(wish.accountId());
		checkChange(account, wish.change());
		List<Candidate> users = this.candidates.of(wish.accountId(), userIds);
		checkSize(actor, users.size());
		List<PlanItem> items = new PlanResolver(account, wish.change()).resolve(users);
		return new Draft(numbered(empty(actor, wish), items), items);
	}

	/**
	 * The plan with numbers and digest of these items.
	 */
	Plan numbered(Plan plan, List<PlanItem> items) {
		int toSend = (int) items.stream().filter(PlanItem::isSent).count();
		boolean asksForCount = toSend >= this.properties.largeFrom() || items.stream().anyMatch(PlanItem::isDowngrade);
		return new Plan(plan.id(), plan.accountId(), plan.owner(), plan.change(), plan.reason(), plan.ticket(),
				plan.status(), toSend, items.size() - toSend, PlanDigest.of(plan, items), plan.createdAt(),
				plan.retryOf(), asksForCount, plan.expiresAt());
	}

	/**
	 * Whether a plan of so many users is within what this operator may do.
	 * @throws PlanRefused if not
	 */
	void checkSize(Actor actor, int users) {
		if (users == 0) {
			throw new PlanRefused(Why.NOBODY_SELECTED);
		}
		if (!actor.isAdmin() && users > this.properties.helpdeskLimit()) {
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

	private static void checkChange(ChimeAccount account, Change change) {
		if (change.isEmpty()) {
			throw new PlanRefused(Why.NOTHING_TO_CHANGE);
		}
		if (!PlanResolver.supports(account, change)) {
			throw new PlanRefused(Why.TIER_NOT_SUPPORTED, account.name());
		}
	}

	private Plan empty(Actor actor, Wish wish) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		return new Plan(UUID.randomUUID(), wish.accountId(), actor.name(), wish.change(), wish.reason(), wish.ticket(),
				PlanStatus.REVIEW, 0, 0, "", now, wish.retryOf(), false, now.plus(this.properties.validFor()));
	}

	/**
	 * What a plan is asked for.
	 */
	record Wish(String accountId, Change change, String reason, @Nullable String ticket, @Nullable Long retryOf) {
	}

	/**
	 * A plan that is not stored yet.
	 */
	record Draft(Plan plan, List<PlanItem> items) {
	}

}
