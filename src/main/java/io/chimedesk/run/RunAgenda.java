package io.chimedesk.run;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds out from the rows what a run does next.
 */
@Component
class RunAgenda {

	private static final int LOOK_AHEAD = 100;

	private static final Set<ItemState> WAITING = Set.of(ItemState.PENDING, ItemState.UNCONFIRMED);

	private static final Set<ItemState> ACCEPTED = Set.of(ItemState.ACCEPTED);

	private final RunProgress progress;

	private final RunItems items;

	RunAgenda(RunProgress progress, RunItems items) {
		this.progress = progress;
		this.items = items;
	}

	/**
	 * The next step.
	 * @throws LeaseLost if somebody else carries the run out now
	 */
	Step next(Lease lease, Instant now) {
		RunState state = this.progress.state(lease);
		@Nullable Instant notBefore = state.notBefore();
		if (notBefore != null && notBefore.isAfter(now)) {
			return new Step.Wait(notBefore);
		}
		return (state.waiting() > 0) ? whileSending(lease, state, now) : whenAllAreSent(lease, state, now);
	}

	private Step whileSending(Lease lease, RunState state, Instant now) {
		List<WorkItem> doubtful = this.items.toRead(lease.run(), ItemState.UNCONFIRMED, now);
		if (!doubtful.isEmpty()) {
			return new Step.Clear(doubtful, state);
		}
		List<Batch> batches = BatchPlanner.plan(this.items.toSend(lease.run(), state.lastPart() > 0, now, LOOK_AHEAD),
				now);
		return batches.isEmpty() ? new Step.Wait(nextDue(lease, WAITING))
				: new Step.Send(batches.getFirst(), state.standing());
	}

	private Step whenAllAreSent(Lease lease, RunState state, Instant now) {
		if (state.accepted() == 0) {
			return new Step.Finish();
		}
		List<WorkItem> accepted = this.items.toRead(lease.run(), ItemState.ACCEPTED, now);
		return accepted.isEmpty() ? new Step.Wait(nextDue(lease, ACCEPTED)) : new Step.Verify(accepted, state);
	}

	private Instant nextDue(Lease lease, Set<ItemState> states) {
		return this.items.nextDue(lease.run(), states)
			.orElseThrow(() -> new IllegalStateException("Run " + lease.run() + " waits for nobody"));
	}

}
