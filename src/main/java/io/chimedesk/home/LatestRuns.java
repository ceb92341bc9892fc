package io.chimedesk.home;

import java.util.List;

import io.chimedesk.run.Run;
import io.chimedesk.run.RunStatus;

/**
 * The latest runs, by what somebody should do about them.
 *
 * @param open still going on
 * @param scheduled how many wait for their time
 * @param waiting paused by an operator, or done, with users that wait for somebody
 * @param latest the newest of all
 */
public record LatestRuns(List<Run> open, int scheduled, List<Run> waiting, List<Run> latest) {

	private static final int SHOWN = 5;

	static LatestRuns of(List<Run> runs) {
		return new LatestRuns(runs.stream().filter(LatestRuns::isGoingOn).toList(),
				Math.toIntExact(runs.stream().filter((run) -> run.status() == RunStatus.SCHEDULED).count()),
				runs.stream().filter(LatestRuns::needsSomebody).limit(SHOWN).toList(),
				runs.stream().limit(SHOWN).toList());
	}

	/**
	 * How many users of a run wait for somebody; nobody does who was left out by
	 * cancelling.
	 */
	public static int unsettled(Run run) {
		int notAttempted = (run.status() == RunStatus.CANCELLED) ? 0 : run.notAttempted();
		return run.failed() + run.unknown() + notAttempted + run.unchanged() + run.accepted();
	}

	public int usersWaiting() {
		return this.waiting.stream().mapToInt(LatestRuns::unsettled).sum();
	}

	private static boolean needsSomebody(Run run) {
		if (run.status().isOpen()) {
			return run.status() == RunStatus.PAUSED && run.steering().pausedBy() != null;
		}
		return run.status() == RunStatus.HALTED || unsettled(run) > 0;
	}

	private static boolean isGoingOn(Run run) {
		return run.status().isOpen() && run.status() != RunStatus.SCHEDULED;
	}

}
