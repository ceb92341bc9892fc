package io.chimedesk.run;

import java.util.Set;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.Plan;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What an operator can do with runs.
 */
@Service
public class RunDesk {

	/**
	 * Confirms a plan that asks for no count.
	 * @see #confirm(UUID, String, Actor, Integer)
	 */
	public long confirm(UUID planId, String digest, Actor actor) {
		return confirm(planId, digest, actor, null);
	}

	/**
	 * Confirms a plan and starts its run; the same plan again leads to the same run,
	 * however often and from wherever it is confirmed.
	 * @param typedCount the number of users as the operator typed it; null if nothing was
	 * typed
	 * @return the run's number
	 * @throws io.chimedesk.plan.PlanNotFound if there is none or it is somebody else's
	 * @throws io.chimedesk.plan.PlanStale if the plan is not the one of that digest
	 * @throws io.chimedesk.plan.PlanRefused if nobody is left to send, or the count had
	 * to be typed and differs
	 */
	public long confirm(UUID planId, String digest, Actor actor, @Nullable Integer typedCount) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Makes a plan of the users of a settled run that did not get what was wanted.
	 * @param codes only these codes; empty means any
	 * @param outcomes only these outcomes; empty means FAILED, UNKNOWN and NOT_ATTEMPTED
	 * @throws RunNotFound if there is none or it is somebody else's
	 */
	public Plan retry(long number, Set<String> codes, Set<Outcome> outcomes, Actor actor) {
		throw new UnsupportedOperationException();
	}

}
