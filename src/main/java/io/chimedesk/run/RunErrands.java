package io.chimedesk.run;

import java.time.Clock;
import java.util.List;

import io.chimedesk.chime.PacedChime;
import io.chimedesk.chime.Reading;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a run does besides sending: it reads users, asks whether the service answers, and
 * has a plan checked again before it begins. Nothing is under way meanwhile.
 */
@Component
class RunErrands {

	private final RunLifecycle lifecycle;

	private final RunInterruptions interruptions;

	private final ReadBack readBack;

	private final PacedChime chime;

	private final List<RunStart> starts;

	private final Clock clock;

	RunErrands(RunLifecycle lifecycle, RunInterruptions interruptions, ReadBack readBack, PacedChime chime,
			ObjectProvider<RunStart> starts, Clock clock) {
		this.lifecycle = lifecycle;
		this.interruptions = interruptions;
		this.readBack = readBack;
		this.chime = chime;
		this.starts = starts.orderedStream().toList();
		this.clock = clock;
	}

	void begin(Lease lease) {
		this.starts.forEach((start) -> start.prepare(lease));
		this.lifecycle.begin(lease, this.clock.instant());
	}

	void read(Slice slice, RunState state, List<WorkItem> items) throws InterruptedException {
		this.readBack.read(slice, state, items);
	}

	void verify(Slice slice, RunState state, List<WorkItem> accepted) throws InterruptedException {
		if (state.status() != RunStatus.VERIFYING) {
			this.lifecycle.verify(slice.lease());
		}
		this.readBack.read(slice, state, accepted);
	}

	void probe(Lease lease) throws InterruptedException {
		boolean answers = this.chime.account(lease.accountId()) instanceof Reading.Found<?>;
		this.interruptions.probed(lease, answers, this.clock.instant());
	}

}
