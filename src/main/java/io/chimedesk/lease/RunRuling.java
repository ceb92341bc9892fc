package io.chimedesk.lease;

import io.chimedesk.run.Outcome;
import io.chimedesk.run.Playbook;
import io.chimedesk.run.Playbook.Retry;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunItem;
import io.chimedesk.run.RunStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the outcome of a run means for the lease whose tier it was to return. Pure.
 */
final class RunRuling {

	private RunRuling() {
	}

	/**
	 * @param item the user in the run; null if the user was not in it
	 * @param triedAgain whether a failure that may pass is tried again
	 * @return null if the lease stays as it is
	 */
	static @Nullable Settled on(Lease lease, Run run, @Nullable RunItem item, boolean triedAgain) {
		Outcome outcome = (item != null) ? item.outcome() : Outcome.SKIPPED;
		if (outcome == Outcome.APPLIED) {
			return Settled.ended(lease);
		}
		if (lease.isAsking()) {
			return null;
		}
		if (outcome == null) {
			return Settled.later(lease, "NOT_VERIFIED");
		}
		String code = (item != null && item.code() != null) ? item.code() : outcome.name();
		if (outcome == Outcome.SKIPPED) {
			return Settled.later(lease, code);
		}
		return (triedAgain && mayPass(run, outcome, item)) ? Settled.failed(lease, code)
				: Settled.asks(lease, Trouble.FAILED, code, null);
	}

	/** What an operator cancelled is not begun again by itself. */
	private static boolean mayPass(Run run, Outcome outcome, @Nullable RunItem item) {
		if (outcome == Outcome.NOT_ATTEMPTED) {
			return run.status() != RunStatus.CANCELLED;
		}
		String code = (item != null) ? item.code() : null;
		return Playbook.on(outcome, code).retry() == Retry.HELPS;
	}

}
