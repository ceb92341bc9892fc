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

	private final LeaseQueue queue;

	private final LeaseDays days;

	ReturnEnd(StoredLeases leases, LeaseQueue queue, LeaseDays days) {
		this.leases = leases;
		this.queue = queue;
		this.days = days;
	}

	@Override
	public void ended(Run run) {
		if (!this.leases.ofRun(run.number()).isEmpty()) {
			this.queue.add(run.number(), this.days.now());
		}
	}

}
