package io.chimedesk.plan;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.chimedesk.audit.Actor;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for a second person, and what was decided.
 */
@Service
@Transactional(readOnly = true)
public class Approvals {

	private static final String READERS = "hasAnyRole('ADMIN', 'AUDITOR')";

	private final StoredApprovals approvals;

	private final StoredPlans plans;

	private final SecondPerson secondPerson;

	private final Clock clock;

	Approvals(StoredApprovals approvals, StoredPlans plans, SecondPerson secondPerson, Clock clock) {
		this.approvals = approvals;
		this.plans = plans;
		this.secondPerson = secondPerson;
		this.clock = clock;
	}

	/**
	 * Why one person is not enough for a plan; empty if it is.
	 */
	public Set<ApprovalCause> causes(Plan plan, Actor actor) {
		return this.secondPerson.causes(plan, actor);
	}

	/**
	 * From how many users on a second person is needed; 0 for never.
	 */
	public int limit() {
		return this.secondPerson.limit();
	}

	/**
	 * What was asked last about a plan.
	 */
	public Optional<Approval> latest(Plan plan) {
		return this.approvals.latest(plan.id());
	}

	/**
	 * Whether this operator may decide about a plan that waits.
	 */
	public boolean mayDecide(Plan plan, Approval approval, Actor actor) {
		return actor.isAdmin() && !this.secondPerson.isFirst(plan, approval, actor);
	}

	/**
	 * Whether it can no longer be approved.
	 */
	public boolean isExpired(Approval approval) {
		return approval.isExpired(this.clock.instant());
	}

	/**
	 * What nobody has decided yet, the newest first.
	 */
	@PreAuthorize(READERS)
	public List<AskedPlan> waiting(int limit) {
		return plans(EnumSet.of(ApprovalStatus.WAITING), limit);
	}

	/**
	 * What is over, the newest first.
	 */
	@PreAuthorize(READERS)
	public List<AskedPlan> over(int limit) {
		return plans(EnumSet.complementOf(EnumSet.of(ApprovalStatus.WAITING)), limit);
	}

	/**
	 * How many this operator can decide.
	 */
	public int countFor(String operator) {
		return this.approvals.countFor(operator, this.clock.instant());
	}

	private List<AskedPlan> plans(Set<ApprovalStatus> statuses, int limit) {
		return this.approvals.of(statuses, limit)
			.stream()
			.flatMap((approval) -> this.plans.find(approval.planId())
				.map((plan) -> new AskedPlan(plan, approval))
				.stream())
			.toList();
	}

	/**
	 * A plan and what was asked about it.
	 */
	public record AskedPlan(Plan plan, Approval approval) {
	}

}
