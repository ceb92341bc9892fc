package io.chimedesk.lease;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Fact;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.plan.OnlyFrom;
import io.chimedesk.plan.OwnValues;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanAwaitsApproval;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.PlanWish;
import io.chimedesk.plan.Plans;
import io.chimedesk.run.RunDesk;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.Values;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the run that returns the earlier tier of leases, each user the own one: plan, run
 * and leases in one transaction.
 */
@Component
class ReturnRuns {

	private final Plans plans;

	private final RunDesk runs;

	private final LeaseSteps steps;

	private final AwaitedReturns awaited;

	private final LeaseJournal journal;

	ReturnRuns(Plans plans, RunDesk runs, LeaseSteps steps, AwaitedReturns awaited, LeaseJournal journal) {
		this.plans = plans;
		this.runs = runs;
		this.steps = steps;
		this.awaited = awaited;
		this.journal = journal;
	}

	/**
	 * Makes the run. Who is not sent, as something came between, keeps the lease as it
	 * is.
	 * @param leases of one account, one a user
	 * @param expected the tier that each user should have now, by ID
	 * @return its number; empty if its plan waits for a second person, and the leases
	 * stay as they are until then
	 * @throws NobodyReturned if nobody is left to send, or somebody did something to one
	 * of the leases meanwhile; nothing has happened then
	 */
	@Transactional
	public Optional<Long> send(Actor actor, List<Lease> leases, Map<String, String> expected, String reason) {
		Plan plan = this.plans.draft(actor, wish(leases, reason), values(expected));
		if (plan.toSend() == 0) {
			throw new NobodyReturned();
		}
		Set<String> sent = sent(plan);
		Optional<Long> run = confirmed(plan, actor);
		List<Lease> ending = leases.stream().filter((lease) -> sent.contains(lease.userId())).toList();
		if (!ending.stream().allMatch((lease) -> isNoted(lease, plan, run))) {
			throw new NobodyReturned();
		}
		this.journal.record(actor, ending.stream().map((lease) -> fact(lease, plan, run)).toList());
		return run;
	}

	private Optional<Long> confirmed(Plan plan, Actor actor) {
		try {
			return Optional.of(this.runs.confirm(plan.id(), plan.digest(), actor, plan.toSend()));
		}
		catch (PlanAwaitsApproval ex) {
			return Optional.empty();
		}
	}

	private boolean isNoted(Lease lease, Plan plan, Optional<Long> run) {
		return run.isPresent() ? this.steps.send(lease, run.get()) : this.awaited.await(lease, plan.id());
	}

	private Set<String> sent(Plan plan) {
		return this.plans.items(plan.id(), 1, plan.toSend() + plan.skipped())
			.stream()
			.filter(PlanItem::isSent)
			.map(PlanItem::userId)
			.collect(Collectors.toSet());
	}

	private static PlanWish wish(List<Lease> leases, String reason) {
		Map<String, Change> back = leases.stream()
			.collect(Collectors.toMap(Lease::userId, (lease) -> to(lease.earlierTier())));
		Change change = mostFrequent(back.values());
		Map<String, OwnValues> own = new HashMap<>();
		back.forEach((user, wanted) -> own.put(user, OwnValues.of(wanted, change)));
		own.values().removeIf(OwnValues::isEmpty);
		return new PlanWish(leases.getFirst().accountId(), back.keySet(), change, own, OnlyFrom.ANY, reason, null, null,
				null);
	}

	private static Change to(String tier) {
		return new Change(LicenceTier.of(tier).orElseThrow(), null, null, null);
	}

	private static Change mostFrequent(Collection<Change> changes) {
		return changes.stream()
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
			.entrySet()
			.stream()
			.max(Map.Entry.comparingByValue())
			.map(Map.Entry::getKey)
			.orElseThrow();
	}

	private static Map<String, Values> values(Map<String, String> tiers) {
		Map<String, Values> values = new HashMap<>();
		tiers.forEach((user, tier) -> values.put(user, new Values(tier, null, null, null)));
		return values;
	}

	private static Fact fact(Lease lease, Plan plan, Optional<Long> run) {
		return run.map((number) -> LeaseJournal.fact("ending", lease, Map.of("run", number)))
			.orElseGet(() -> LeaseJournal.fact("awaiting", lease, Map.of("plan", plan.id())));
	}

}
