package io.chimedesk.run;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.OnlyFrom;
import io.chimedesk.plan.Origin;
import io.chimedesk.plan.OwnValues;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanWish;
import io.chimedesk.plan.Plans;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.Values;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Sets back what a run has set: by a plan like any other, which is reviewed, confirmed
 * and can be undone itself.
 */
@Service
public class RunUndo {

	private static final int LONGEST_REASON = 500;

	private final Runs runs;

	private final RunResults results;

	private final Plans plans;

	RunUndo(Runs runs, RunResults results, Plans plans) {
		this.runs = runs;
		this.results = results;
		this.plans = plans;
	}

	/**
	 * Makes a plan that gives each user that the run has or may have changed what it had
	 * before. Whoever was changed since is left out until put back in the review.
	 * @throws RunNotFound if there is none or it is somebody else's
	 * @throws RunStillOpen if the run goes on
	 * @throws io.chimedesk.plan.PlanRefused if the run has changed nobody, or the account
	 * no longer supports what most users had
	 */
	@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK')")
	public Plan undo(long number, Actor actor) {
		Run run = this.runs.find(number)
			.filter((found) -> actor.mayChange(found.owner()))
			.orElseThrow(() -> new RunNotFound(number));
		if (run.status().isOpen()) {
			throw new RunStillOpen(number);
		}
		Map<String, EarlierValues> earlier = this.results.earlier(number);
		return this.plans.draft(actor, wish(run, each(earlier, EarlierValues::back)),
				each(earlier, EarlierValues::left));
	}

	private static PlanWish wish(Run run, Map<String, Change> back) {
		Change change = mostFrequent(back.values());
		Map<String, OwnValues> own = each(back, (wanted) -> OwnValues.of(wanted, change));
		own.values().removeIf(OwnValues::isEmpty);
		return new PlanWish(run.accountId(), back.keySet(), change, own, OnlyFrom.ANY, reason(run), run.ticket(), null,
				Origin.undoOf(run.number()));
	}

	private static Change mostFrequent(Collection<Change> changes) {
		return changes.stream()
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
			.entrySet()
			.stream()
			.max(Map.Entry.<Change, Long>comparingByValue()
				.thenComparing((entry) -> entry.getKey().toString(), Comparator.naturalOrder()))
			.map(Map.Entry::getKey)
			.orElse(new Change(null, null, null, null));
	}

	private static String reason(Run run) {
		String reason = "Undo of run #" + run.number() + ": " + run.reason();
		return (reason.length() <= LONGEST_REASON) ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
	}

	private static <V, R> Map<String, R> each(Map<String, V> values, Function<V, R> function) {
		Map<String, R> results = new HashMap<>();
		values.forEach((user, value) -> results.put(user, function.apply(value)));
		return results;
	}

}
