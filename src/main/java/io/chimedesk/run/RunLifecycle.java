package io.chimedesk.run;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;
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

	private final RunEnding ending;

	private final RunJournal journal;

	RunLifecycle(RunProgress progress, RunItems items, Attempts attempts, RunEnding ending, RunJournal journal) {
		this.progress = progress;
		this.items = items;
		this.attempts = attempts;
		this.ending = ending;
		this.journal = journal;
	}

	/**
	 * Takes the run over: nobody waits for earlier attempts any more, and who was in one
	 * has to be read. Empty if the run is not open.
	 */
	Optional<Lease> takeOver(long run, Instant now) {
		Optional<Lease> lease = this.progress.take(run);
		lease.ifPresent((taken) -> goOn(taken, now));
		return lease;
	}

	void verify(Lease lease) {
		if (this.progress.verify(lease)) {
			this.journal.verifying(lease);
		}
	}

	/**
	 * Begins a run that was confirmed for a later time.
	 */
	void begin(Lease lease, Instant now) {
		if (this.progress.start(lease, RunStatus.SCHEDULED, now)) {
			this.journal.started(lease);
		}
	}

	void finish(Lease lease, Instant now) {
		Run run = this.progress.finish(lease, now);
		this.journal.ended(lease, run);
		this.ending.of(run);
	}

	private void goOn(Lease lease, Instant now) {
		this.items.doubtInFlight(lease.run(), DeskCode.PROGRAM_ENDED.wire());
		int lost = this.attempts.lose(lease.run(), now);
		if (lost > 0) {
			this.journal.lost(lease, lost);
		}
		if (this.progress.start(lease, RunStatus.WAITING, now)) {
			this.journal.started(lease);
		}
	}

}
