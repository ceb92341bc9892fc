package io.chimedesk.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a run from state to state, each step in one transaction with its entry in the
 * journal.
 */
@Component
@Transactional
class RunLifecycle {

	private final RunProgress progress;

	private final RunItems items;

	private final Attempts attempts;

	private final HeldUsers held;

	private final RunJournal journal;

	RunLifecycle(RunProgress progress, RunItems items, Attempts attempts, HeldUsers held, RunJournal journal) {
		this.progress = progress;
		this.items = items;
		this.attempts = attempts;
		this.held = held;
		this.journal = journal;
	}

	/**
	 * Takes the run over: nobody waits for earlier attempts any more, and who was in one
	 * has to be read. Empty if the run is not open.
	 */
	Optional<Lease> takeOver(long run, Instant now) {
		Optional<Lease> lease = this.progress.take(run);
		lease.ifPresent((taken) -> begin(taken, now));
		return lease;
	}

	void verify(Lease lease) {
		if (this.progress.verify(lease)) {
			this.journal.verifying(lease);
		}
	}

	/**
	 * Stops sending, if there is still anybody to be sent.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void halt(Lease lease, String reason, Instant now) {
		if (this.items.hasPending(lease.run()) && !this.progress.state(lease).isHalting()) {
			this.progress.halt(lease, reason);
			Map<Outcome, List<String>> settled = this.items.stopSending(lease.run(), now);
			this.progress.count(lease, Tally.settled(settled));
			settled.forEach((outcome, users) -> this.journal.settled(lease, outcome, users));
			this.journal.halting(lease, reason);
		}
	}

	/**
	 * Has the run pause itself until the service answers a probe.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void pause(Lease lease, String reason, Instant now) {
		this.progress.pause(lease, reason, now);
		this.journal.pausing(lease, reason);
	}

	void finish(Lease lease, Instant now) {
		this.journal.ended(lease, this.progress.finish(lease, now));
		this.held.release(lease.run());
	}

	private void begin(Lease lease, Instant now) {
		int lost = this.attempts.lose(lease.run(), now);
		if (lost > 0) {
			this.items.doubtInFlight(lease.run(), DeskCode.PROGRAM_ENDED.wire());
			this.journal.lost(lease, lost);
		}
		if (this.progress.start(lease, now)) {
			this.journal.started(lease);
		}
	}

}
