package io.chimedesk.run;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.chimedesk.plan.MovedUser;
import io.chimedesk.plan.PlanCheck;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the users of a scheduled run with our copy as it is when the run begins.
 * Whoever has something else by then, is gone, protected or held is skipped: nobody is
 * sent with other values than were reviewed.
 */
@Component
class StartCheck implements RunStart {

	private final PlanCheck plans;

	private final RunProgress progress;

	private final StartSkips skips;

	private final RunJournal journal;

	private final Clock clock;

	StartCheck(PlanCheck plans, RunProgress progress, StartSkips skips, RunJournal journal, Clock clock) {
		this.plans = plans;
		this.progress = progress;
		this.skips = skips;
		this.journal = journal;
		this.clock = clock;
	}

	@Override
	@Transactional
	public void prepare(Lease lease) {
		this.progress.demand(lease);
		List<MovedUser> moved = this.plans.overtaken(UUID.fromString(lease.planId()), lease.run());
		if (!moved.isEmpty()) {
			List<String> skipped = this.skips.skip(lease, moved, this.clock.instant());
			this.journal.settled(lease, Outcome.SKIPPED, skipped);
		}
	}

}
