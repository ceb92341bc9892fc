package io.chimedesk.plan;

import java.util.List;
import java.util.UUID;

import io.chimedesk.selection.Selections;
import io.chimedesk.audit.Actor;
import io.chimedesk.plan.PlanRefused.Why;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Decides whether a plan may be confirmed as it was reviewed.
 */
@Component
class PlanConfirmation {

	private final PlanDrafting drafting;

	private final Moves moves;

	private final ProtectedUsers protectedUsers;

	private final Selections selections;

	private final SecondPerson secondPerson;

	PlanConfirmation(PlanDrafting drafting, Moves moves, ProtectedUsers protectedUsers, Selections selections,
			SecondPerson secondPerson) {
		this.drafting = drafting;
		this.moves = moves;
		this.protectedUsers = protectedUsers;
		this.selections = selections;
		this.secondPerson = secondPerson;
	}

	/**
	 * Checks all but what the guarded update decides.
	 * @param typedCount the number of users as typed; null if none was
	 */
	void check(Plan plan, List<PlanItem> items, String digest, Actor actor, @Nullable Integer typedCount) {
		this.drafting.checkOpen(plan);
		if (!plan.digest().equals(digest)) {
			throw new PlanStale(PlanStale.Why.EDITED);
		}
		if (plan.toSend() == 0) {
			throw new PlanRefused(Why.NOBODY_TO_SEND);
		}
		this.drafting.checkSize(actor, plan.toSend());
		if (plan.asksForCount() && (typedCount == null || typedCount != plan.toSend())) {
			throw new PlanRefused(Why.COUNT_DIFFERS, plan.toSend());
		}
		checkMoves(plan, items);
	}

	/**
	 * Whether one person is enough.
	 * @throws ApprovalNeeded if not
	 */
	void checkAlone(Plan plan, Actor actor) {
		if (!this.secondPerson.causes(plan, actor).isEmpty()) {
			throw new ApprovalNeeded(plan.id());
		}
	}

	/**
	 * Whether everybody who is sent is still as the plan has it.
	 * @throws PlanStale if not
	 */
	void checkMoves(Plan plan, List<PlanItem> items) {
		if (!this.moves.among(plan, items).isEmpty()) {
			throw new PlanStale(PlanStale.Why.OVERTAKEN);
		}
	}

	/**
	 * Looks for users that were protected after the check.
	 */
	void checkProtection(UUID planId) {
		if (this.protectedUsers.isAnyIn(planId)) {
			throw new PlanStale(PlanStale.Why.OVERTAKEN);
		}
	}

	/**
	 * Takes the users of a confirmed plan out of the selection it was made of: they are
	 * dealt with. Selections that others of them are in stay as they are.
	 */
	void forgetSelected(Plan plan, List<PlanItem> items) {
		Long selection = plan.selectionId();
		if (selection != null) {
			List<String> sent = items.stream().filter(PlanItem::isSent).map(PlanItem::userId).toList();
			this.selections.forget(plan.owner(), plan.accountId(), selection, sent);
		}
	}

}
