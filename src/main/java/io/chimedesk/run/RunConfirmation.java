package io.chimedesk.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.audit.Fact;
import io.chimedesk.plan.Approval;
import io.chimedesk.plan.Origin;
import io.chimedesk.plan.Origin.Kind;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.Plans;
import io.chimedesk.run.RunUsers.Taken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the run of a plan: plan, run, users, holds, journal and schedule in one
 * transaction.
 */
@Component
class RunConfirmation {

	private static final Logger logger = LoggerFactory.getLogger(RunConfirmation.class);

	private final Plans plans;

	private final Runs runs;

	private final RunUsers users;

	private final Audit audit;

	private final RunQueue queue;

	RunConfirmation(Plans plans, Runs runs, RunUsers users, Audit audit, RunQueue queue) {
		this.plans = plans;
		this.runs = runs;
		this.users = users;
		this.audit = audit;
		this.queue = queue;
	}

	/**
	 * Confirms the plan.
	 * @param terms with nothing left open but that it starts at once
	 * @return the number of the run
	 * @throws io.chimedesk.plan.PlanStale if it was confirmed before
	 * @throws org.springframework.dao.DuplicateKeyException if another run has just taken
	 * one of the users
	 */
	@Transactional
	long confirm(UUID planId, String digest, Actor actor, @Nullable Integer typedCount, RunTerms terms) {
		Plan plan = this.plans.confirm(planId, digest, actor, typedCount);
		long run = this.runs.add(plan, actor, terms);
		Taken taken = this.users.take(plan, run);
		Map<String, @Nullable Object> details = details(plan, taken.held(), terms);
		if (!taken.approvers().isEmpty()) {
			this.runs.approved(run, taken.approvers());
			details.put("approvedBy", String.join(", ", new TreeSet<>(taken.approvers())));
		}
		return started(run, plan, terms, actor, List.of(new Fact("run.confirmed", "run/" + run, details)));
	}

	/**
	 * Makes the run of a plan that a second person has approved in this transaction; it
	 * is the first one's.
	 * @param terms with nothing left open but that it starts at once
	 * @return the number of the run
	 * @throws io.chimedesk.plan.PlanStale if one of the users was protected meanwhile
	 * @throws org.springframework.dao.DuplicateKeyException if another run has just taken
	 * one of the users
	 */
	@Transactional
	long confirm(Plan plan, Approval approval, Actor approver, RunTerms terms) {
		long run = this.runs.add(plan, approval.askedBy(), terms);
		this.runs.approved(run, Set.of(approver.name()));
		Map<String, @Nullable Object> details = details(plan, this.users.take(plan, run).held(), terms);
		details.put("confirmedBy", approval.askedBy().name());
		details.put("approvedBy", approver.name());
		return started(run, plan, terms, approver,
				List.of(approved(plan, approval, run), new Fact("run.confirmed", "run/" + run, details)));
	}

	private long started(long run, Plan plan, RunTerms terms, Actor actor, List<Fact> facts) {
		this.audit.record(actor, facts);
		this.plans.checkProtection(plan.id());
		if (terms.startsAt() == null) {
			this.queue.add(run);
		}
		else {
			this.queue.add(run, terms.startsAt());
		}
		logger.info("Run {} is confirmed", run);
		return run;
	}

	private static Fact approved(Plan plan, Approval approval, long run) {
		Map<String, @Nullable Object> details = new HashMap<>();
		details.put("account", plan.accountId());
		details.put("digest", plan.digest());
		details.put("users", plan.toSend());
		details.put("causes", new TreeSet<>(approval.causes()));
		details.put("askedBy", approval.askedBy().name());
		details.put("comment", approval.comment());
		details.put("run", run);
		return new Fact("plan.approved", "plan/" + plan.id(), details);
	}

	private static Map<String, @Nullable Object> details(Plan plan, int held, RunTerms terms) {
		Map<String, @Nullable Object> details = new HashMap<>(plan.change().settings());
		details.put("plan", plan.id());
		details.put("digest", plan.digest());
		details.put("account", plan.accountId());
		details.put("reason", plan.reason());
		details.put("ticket", plan.ticket());
		details.put("users", plan.toSend());
		details.put("skipped", plan.skipped());
		details.put("held", held);
		details.put("retryOf", Origin.run(plan.origin(), Kind.RETRY));
		details.put("undoOf", Origin.run(plan.origin(), Kind.UNDO));
		details.put("startsAt", terms.startsAt());
		details.put("failureShare", terms.failureShare());
		return details;
	}

}
