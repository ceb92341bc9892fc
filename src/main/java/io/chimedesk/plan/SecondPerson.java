package io.chimedesk.plan;

import java.util.EnumSet;
import java.util.Set;

import io.chimedesk.audit.Actor;

import org.springframework.stereotype.Component;

/**
 * Decides whether a plan needs a second person, and who cannot be that.
 */
@Component
class SecondPerson {

	private final RunLimit limit;

	private final StoredApprovals approvals;

	SecondPerson(RunLimit limit, StoredApprovals approvals) {
		this.limit = limit;
		this.approvals = approvals;
	}

	/**
	 * Why one person is not enough; empty if it is. What the program itself does was
	 * decided before, however many users it is for, and so was to send a protected user
	 * whom somebody has approved to send.
	 */
	Set<ApprovalCause> causes(Plan plan, Actor actor) {
		Set<ApprovalCause> causes = EnumSet.noneOf(ApprovalCause.class);
		int users = limit();
		if (users > 0 && plan.toSend() >= users && !actor.isSystem()) {
			causes.add(ApprovalCause.SIZE);
		}
		if (!this.approvals.overridingIn(plan.id()).isEmpty()) {
			causes.add(ApprovalCause.PROTECTED);
		}
		return causes;
	}

	/**
	 * From how many users on; 0 for never.
	 */
	int limit() {
		return this.limit.users();
	}

	/**
	 * Whether an operator has had a hand in it: made the plan, confirmed it, or
	 * overridden the protection of one of its users.
	 */
	boolean isFirst(Plan plan, Approval approval, Actor actor) {
		return actor.name().equals(plan.owner()) || actor.name().equals(approval.askedBy().name())
				|| this.approvals.overridingIn(plan.id()).contains(actor.name());
	}

}
