package io.chimedesk.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.chimedesk.selection.Change;
import io.chimedesk.selection.Values;
import io.chimedesk.audit.Actor;
import io.chimedesk.plan.PlanDrafting.Draft;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes plans, shows them and hands them over to be run.
 */
@Service
public class Plans {

	private static final String OPERATORS = "hasAnyRole('ADMIN', 'HELPDESK', 'SYSTEM')";

	private final PlanDrafting drafting;

	private final PlanConfirmation confirmation;

	private final StoredPlans plans;

	private final PlanItems items;

	private final PlanJournal journal;

	Plans(PlanDrafting drafting, PlanConfirmation confirmation, StoredPlans plans, PlanItems items,
			PlanJournal journal) {
		this.drafting = drafting;
		this.confirmation = confirmation;
		this.plans = plans;
		this.items = items;
		this.journal = journal;
	}

	/**
	 * Makes a plan of these users and this change and keeps it for review.
	 * @throws PlanRefused if there is nothing to do, the change is empty or not supported
	 * by the account, or the actor's limit is exceeded
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public Plan draft(Actor actor, String accountId, Collection<String> userIds, Change change, String reason,
			@Nullable String ticket, @Nullable Origin origin) {
		return draft(actor,
				new PlanWish(accountId, userIds, change, Map.of(), OnlyFrom.ANY, reason, ticket, null, origin));
	}

	/**
	 * Makes a plan of that wish and keeps it for review.
	 * @throws PlanRefused if there is nothing to do, the change is not supported by the
	 * account, or the actor's limit is exceeded
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public Plan draft(Actor actor, PlanWish wish) {
		return draft(actor, wish, Map.of());
	}

	/**
	 * Makes a plan of that wish and keeps it for review. Whoever has something else now
	 * than expected, in what the plan would set, is left out until put back.
	 * @param expected what single users should have now, by ID
	 * @throws PlanRefused if there is nothing to do, the change is not supported by the
	 * account, or the actor's limit is exceeded
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public Plan draft(Actor actor, PlanWish wish, Map<String, Values> expected) {
		Draft draft = this.drafting.draft(actor, wish, expected);
		this.plans.add(draft.plan());
		this.items.add(draft.plan().id(), draft.items());
		this.journal.drafted(actor, draft);
		return draft.plan();
	}

	/**
	 * The plan, if this operator may see it.
	 * @throws PlanNotFound if there is none, or it is somebody else's
	 */
	@Transactional(readOnly = true)
	public Plan get(UUID planId, Actor actor) {
		return this.plans.readable(planId, actor);
	}

	/**
	 * For whom a plan was; for everybody, if it is not there any more.
	 */
	@Transactional(readOnly = true)
	public OnlyFrom onlyFrom(UUID planId) {
		return this.plans.find(planId).map(Plan::only).orElse(OnlyFrom.ANY);
	}

	/**
	 * The users of the plan in its order, from that position on.
	 */
	@Transactional(readOnly = true)
	public List<PlanItem> items(UUID planId, int fromPosition, int limit) {
		return this.items.from(planId, fromPosition, limit);
	}

	/**
	 * Marks the plan as confirmed, in the running transaction; at most one caller ever
	 * succeeds. The journal is left to that caller, who tells it of the run when
	 * everything else is done: the end of the journal is locked for everybody from then
	 * on.
	 * @param typedCount the number of users as the operator typed it; null if nothing was
	 * typed
	 * @return the plan as confirmed
	 * @throws PlanNotFound if there is none, or it is somebody else's
	 * @throws PlanStale if it was confirmed or dropped before, is older than it may be,
	 * or is not the one of that digest
	 * @throws PlanRefused if nobody is left to send, or the count had to be typed and
	 * differs
	 * @throws ApprovalNeeded if a second person has to approve it
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public Plan confirm(UUID planId, String digest, Actor actor, @Nullable Integer typedCount) {
		Plan plan = this.plans.changeable(planId, actor);
		List<PlanItem> reviewed = this.items.all(planId);
		this.confirmation.check(plan, reviewed, digest, actor, typedCount);
		this.confirmation.checkAlone(plan, actor);
		this.plans.settle(plan, PlanStatus.CONFIRMED);
		this.confirmation.forgetSelected(plan, reviewed);
		return get(planId, actor);
	}

	/**
	 * Whether nobody of a plan just confirmed was protected meanwhile. To be asked in the
	 * same transaction after its entry is in the journal: protecting writes there, too,
	 * so that it is either seen here or comes after the run.
	 * @throws PlanStale if somebody was
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public void checkProtection(UUID planId) {
		this.confirmation.checkProtection(planId);
	}

}
