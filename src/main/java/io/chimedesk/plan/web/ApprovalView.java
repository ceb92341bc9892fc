package io.chimedesk.plan.web;

import java.util.Set;

import io.chimedesk.plan.Approval;
import io.chimedesk.plan.ApprovalCause;
import io.chimedesk.plan.ApprovalStatus;
import org.jspecify.annotations.Nullable;

/**
 * Whether a plan needs a second person, and what became of it.
 *
 * @param causes why it does; empty if one person is enough
 * @param limit from how many users on it does
 * @param latest what was asked last about it; null if nothing
 * @param mayDecide whether the operator can be that second person
 * @param expired whether it has waited too long
 */
record ApprovalView(Set<ApprovalCause> causes, int limit, @Nullable Approval latest, boolean mayDecide,
		boolean expired) {

	public boolean isNeeded() {
		return !this.causes.isEmpty();
	}

	public boolean isDeclined() {
		return this.latest != null && this.latest.status() == ApprovalStatus.DECLINED;
	}

}
