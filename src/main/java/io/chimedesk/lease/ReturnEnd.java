package io.chimedesk.lease;

import io.chimedesk.run.Run;
import io.chimedesk.run.RunEnd;

import org.springframework.stereotype.Component;

/**
 * Has the leases settled whose tier a run was to return.
 */
@Component
class ReturnEnd implements RunEnd {

	private final StoredLeases leases;

	private final AwaitedReturns awaited;

	private final LeaseQueue queue;

	private final LeaseDays days;

	ReturnEnd(StoredLeases leases, AwaitedReturns awaited, LeaseQueue queue, LeaseDays days) {
		this.leases = leases;
		this.awaited = awaited;
		this.queue = queue;
		this.days = days;
	}

	@Override
	public void ended(Run run) {
		this.awaited.take(run.planId(), run.number());
		if (!this.leases.ofRun(run.number()).isEmpty()) {
			this.queue.add(run.number(), this.days.now());
		}
	}

}
