package io.chimedesk.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.audit.Fact;
import io.chimedesk.plan.PlanDrafting.Draft;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the journal, and whoever listens, what happens to plans.
 */
@Component
class PlanJournal {

	private final Audit audit;

	private final ApplicationEventPublisher events;

	PlanJournal(Audit audit, ApplicationEventPublisher events) {
		this.audit = audit;
		this.events = events;
	}

	/**
	 * Tells of a new plan, and of those whom it sends although protected.
	 */
	void drafted(Actor actor, Draft draft) {
		record(actor, "plan.drafted", draft.plan());
		List<Fact> overridden = draft.items()
			.stream()
			.filter(PlanItem::isOverriding)
			.map((item) -> overridden(draft.plan(), item))
			.toList();
		if (!overridden.isEmpty()) {
			this.audit.record(actor, overridden);
		}
	}

	/**
	 * Tells that a user of a plan is sent although protected.
	 */
	void overridden(Actor actor, Plan plan, PlanItem item) {
		this.audit.record(actor, List.of(overridden(plan, item)));
	}

	/**
	 * Tells that a plan has taken the place of another, within the transaction.
	 */
	void redrafted(Actor actor, Plan earlier, Plan redrafted) {
		this.events.publishEvent(new PlanRedrafted(earlier.id(), redrafted.id()));
		record(actor, "plan.dropped", earlier);
	}

	/**
	 * Tells that a plan waits for a second person, within the transaction.
	 */
	void awaits(Actor actor, Plan plan, Approval approval, Map<String, ? extends @Nullable Object> details) {
		this.events.publishEvent(new ApprovalAsked(plan, approval));
		record(actor, "plan.awaiting", plan, details);
	}

	/**
	 * Tells whoever listens what became of a plan that waited, within the transaction.
	 */
	void announce(ApprovalDecided decided) {
		this.events.publishEvent(decided);
	}

	/**
	 * Tells the journal what became of a plan that waited.
	 */
	void decided(Actor actor, String action, Plan plan, Approval approval) {
		Map<String, @Nullable Object> details = new HashMap<>();
		details.put("askedBy", approval.askedBy().name());
		details.put("comment", approval.comment());
		record(actor, action, plan, details);
	}

	void record(Actor actor, String action, Plan plan) {
		record(actor, action, plan, Map.of());
	}

	/**
	 * Tells of an edit, too.
	 */
	void record(Actor actor, String action, Plan plan, Map<String, ? extends @Nullable Object> edit) {
		Map<String, @Nullable Object> details = new HashMap<>(edit);
		details.put("account", plan.accountId());
		details.putAll(plan.change().settings());
		details.put("onlyTiers", text(plan.only().tiers()));
		details.put("onlyTypes", text(plan.only().types()));
		details.put("reason", plan.reason());
		details.put("ticket", plan.ticket());
		details.put("users", plan.toSend());
		details.put("ownValues", (plan.own() > 0) ? plan.own() : null);
		details.put("skipped", plan.skipped());
		details.put("digest", plan.digest());
		this.audit.record(actor, action, "plan/" + plan.id(), details);
	}

	private static Fact overridden(Plan plan, PlanItem item) {
		ProtectionOverride override = Objects.requireNonNull(item.override());
		Map<String, @Nullable Object> details = new HashMap<>();
		details.put("plan", plan.id());
		details.put("by", override.by());
		details.put("reason", override.reason());
		details.put("approvedBy", override.approvedBy().isEmpty() ? null : String.join(", ", override.approvedBy()));
		return new Fact("user.overridden", "user/" + plan.accountId() + "/" + item.userId(), details);
	}

	private static @Nullable String text(Set<String> values) {
		return values.isEmpty() ? null : new TreeSet<>(values).toString();
	}

}
