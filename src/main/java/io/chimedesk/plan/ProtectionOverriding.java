package io.chimedesk.plan;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.PlanRefused.Why;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has single protected users of a plan sent all the same; the plan then needs a second
 * person.
 */
@Service
public class ProtectionOverriding {

	private final PlanRevision revision;

	private final RowEditing rows;

	private final Candidates candidates;

	private final PlanJournal journal;

	private final Clock clock;

	ProtectionOverriding(PlanRevision revision, RowEditing rows, Candidates candidates, PlanJournal journal,
			Clock clock) {
		this.revision = revision;
		this.rows = rows;
		this.candidates = candidates;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Has the user at that place sent although protected, as far as nothing else keeps
	 * the user from being sent.
	 * @throws PlanRefused if the user is not protected
	 */
	@PreAuthorize("hasRole('ADMIN')")
	@Transactional
	public PlanItem override(UUID planId, int position, String reason, Actor actor) {
		Plan plan = this.revision.open(planId, actor);
		PlanItem item = resolved(plan, this.rows.item(plan, position, actor),
				new ProtectionOverride(actor.name(), this.clock.instant().truncatedTo(ChronoUnit.MICROS), reason));
		if (item.override() == null) {
			throw new PlanRefused(Why.NOT_PROTECTED);
		}
		this.revision.replace(plan, List.of(item), actor,
				Map.of("overridden", item.userId(), "overrideReason", reason));
		this.journal.overridden(actor, plan, item);
		return item;
	}

	private PlanItem resolved(Plan plan, PlanItem item, ProtectionOverride override) {
		PlanResolver resolver = new PlanResolver(this.candidates.account(plan.accountId()), plan.change(), plan.only());
		Candidate user = this.candidates.of(plan.accountId(), item.userId());
		return resolver.resolve(item.position(), user.despite(override), item.ownValues());
	}

}
