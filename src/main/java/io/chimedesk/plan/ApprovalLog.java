package io.chimedesk.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.chimedesk.audit.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps what was asked of second persons and what they said, and tells the journal.
 */
@Component
class ApprovalLog {

	private final StoredApprovals approvals;

	private final PlanJournal journal;

	private final PlanProperties properties;

	private final Clock clock;

	ApprovalLog(StoredApprovals approvals, PlanJournal journal, PlanProperties properties, Clock clock) {
		this.approvals = approvals;
		this.journal = journal;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Notes that a plan waits.
	 */
	void ask(Plan plan, Actor actor, Set<ApprovalCause> causes, @Nullable Instant startsAt, int failureShare) {
		Instant now = now();
		Approval approval = new Approval(0, plan.id(), plan.digest(), causes, actor, now,
				now.plus(this.properties.approvalFor()), startsAt, failureShare, ApprovalStatus.WAITING, null, null,
				null);
		this.approvals.add(approval);
		Map<String, @Nullable Object> details = new HashMap<>();
		details.put("causes", new TreeSet<>(causes));
		details.put("startsAt", startsAt);
		details.put("failureShare", failureShare);
		this.journal.awaits(actor, plan, latest(plan), details);
	}

	/**
	 * What was asked last about a plan.
	 * @throws PlanStale if nothing ever was
	 */
	Approval latest(Plan plan) {
		return this.approvals.latest(plan.id()).orElseThrow(() -> new PlanStale(PlanStale.Why.SETTLED));
	}

	/**
	 * Whether it can no longer be approved.
	 */
	boolean isExpired(Approval approval) {
		return approval.isExpired(now());
	}

	/**
	 * Notes that a plan no longer waits, and tells the journal.
	 * @throws PlanStale if it did not
	 */
	void close(Plan plan, Actor actor, ApprovalStatus status, String comment) {
		Approval closed = closeBefore(plan, actor, status, comment);
		this.journal.decided(actor, "plan." + status.name().toLowerCase(Locale.ROOT), plan, closed);
	}

	/**
	 * Notes that a plan no longer waits, before the caller tells the journal of it.
	 * @throws PlanStale if it did not
	 */
	Approval closeBefore(Plan plan, Actor actor, ApprovalStatus status, String comment) {
		if (!this.approvals.close(plan.id(), status, actor.name(), now(), comment)) {
			throw new PlanStale(PlanStale.Why.SETTLED);
		}
		Approval closed = latest(plan);
		this.journal.announce(new ApprovalDecided(plan, closed));
		return closed;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
