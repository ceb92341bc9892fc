package io.chimedesk.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.chimedesk.audit.Actor;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads runs for those who may see them: the own, or all as ADMIN or AUDITOR.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK', 'AUDITOR', 'SYSTEM')")
@Transactional(readOnly = true)
public class RunReports {

	private final Runs runs;

	private final RunResults results;

	private final Evidences evidences;

	private final Pulses pulses;

	RunReports(Runs runs, RunResults results, Evidences evidences, Pulses pulses) {
		this.runs = runs;
		this.results = results;
		this.evidences = evidences;
		this.pulses = pulses;
	}

	/**
	 * Runs that the actor may see, newest first, numbers below that one.
	 */
	public List<Run> before(Actor actor, long number, int limit) {
		boolean all = actor.isAdmin() || actor.isAuditor();
		return this.runs.before(all ? null : actor.name(), number, limit);
	}

	/**
	 * How many runs of that operator go on.
	 */
	public int countOpen(String operator) {
		return this.runs.countOpen(operator);
	}

	/**
	 * The run.
	 * @throws RunNotFound if there is none or it is somebody else's
	 */
	public Run get(long number, Actor actor) {
		return this.runs.find(number)
			.filter((run) -> actor.mayRead(run.owner()))
			.orElseThrow(() -> new RunNotFound(number));
	}

	/**
	 * How an open run moves right now.
	 */
	public Pulse pulse(Run run) {
		return this.pulses.of(run);
	}

	/**
	 * The run of that plan, if it has one that the actor may see.
	 */
	public Optional<Run> ofPlan(UUID planId, Actor actor) {
		return this.runs.ofPlan(planId)
			.flatMap((plan) -> this.runs.find(plan.number()))
			.filter((run) -> actor.mayRead(run.owner()));
	}

	/**
	 * The users that match, failures first (failed, unknown, accepted but unchanged, not
	 * attempted, waiting, applied, skipped), then by code and position.
	 * @param offset how many to leave out
	 */
	public List<RunItem> items(Run run, ResultFilter filter, int offset, int limit) {
		return this.results.items(run.number(), filter, offset, limit);
	}

	public int count(Run run, ResultFilter filter) {
		return this.results.count(run.number(), filter);
	}

	/**
	 * The IDs of all users that match, in the order of the run.
	 */
	public List<String> userIds(Run run, ResultFilter filter) {
		return this.results.userIds(run.number(), filter);
	}

	/**
	 * How many users per code of these outcomes, in the order of {@link #items}.
	 */
	public List<CodeCount> counts(Run run, Set<Outcome> outcomes) {
		return this.results.counts(run.number(), outcomes);
	}

	/**
	 * How many users of an open run are refused and yet to be read again, by code.
	 */
	public Map<String, Integer> refused(Run run) {
		return (run.refused() > 0) ? this.results.refused(run.number()) : Map.of();
	}

	/**
	 * The evidence of the calls of a run, oldest first, IDs above that one.
	 */
	public List<Attempt> attempts(Run run, long afterId, int limit) {
		return this.evidences.after(run.number(), afterId, limit);
	}

}
