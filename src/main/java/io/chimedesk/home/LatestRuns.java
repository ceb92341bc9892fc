package io.chimedesk.home;

import java.util.List;

import io.chimedesk.run.Run;
import io.chimedesk.run.RunStatus;

/**
 * The latest runs, by what somebody should do about them.
 *
 * @param open still going on
 * @param waiting done, with users that wait for somebody
 * @param latest the newest of all
 */
public record LatestRuns(List<Run> open, List<Run> waiting, List<Run> latest) {

	private static final int SHOWN = 5;

	static LatestRuns of(List<Run> runs) {
		return new LatestRuns(runs.stream().filter((run) -> run.status().isOpen()).toList(),
				runs.stream().filter(LatestRuns::needsSomebody).limit(SHOWN).toList(),
				runs.stream().limit(SHOWN).toList());
	}

	/**
	 * How many users of a run wait for somebody.
	 */
	public static int unsettled(Run run) {
		return run.failed() + run.unknown() + run.notAttempted() + run.unchanged();
	}

	public int usersWaiting() {
		return this.waiting.stream().mapToInt(LatestRuns::unsettled).sum();
	}

	private static boolean needsSomebody(Run run) {
		return !run.status().isOpen() && (run.status() == RunStatus.HALTED || unsettled(run) > 0);
	}

}
