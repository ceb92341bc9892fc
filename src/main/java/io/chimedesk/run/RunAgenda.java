package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.chimedesk.chime.Chime;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds out from the rows what a run does next.
 */
@Component
class RunAgenda {

	/** A run that waits for an operator or its time looks again so often. */
	private static final Duration GLANCE = Duration.ofSeconds(30);

	private static final Set<ItemState> WAITING = Set.of(ItemState.PENDING, ItemState.UNCONFIRMED);

	private static final Set<ItemState> DOUBTFUL = Set.of(ItemState.UNCONFIRMED);

	private static final Set<ItemState> ANSWERED = Set.of(ItemState.ACCEPTED, ItemState.REFUSED);

	private static final Set<ItemState> REFUSED = Set.of(ItemState.REFUSED);

	private final RunItems items;

	private final RunProperties properties;

	RunAgenda(RunItems items, RunProperties properties) {
		this.items = items;
		this.properties = properties;
	}

	Step next(Slice slice, RunState state, Instant now) {
		if (slice.isIdle()) {
			return slice.isOver() ? new Step.Wait(now) : whenIdle(slice, state, now);
		}
		boolean pauses = state.isAsked() || state.isStopping() || state.status() == RunStatus.PAUSED
				|| state.isWaitingAt(now) || slice.isOver() || slice.window().hasPart();
		return (pauses || hasDoubts(slice, now)) ? new Step.Hold() : sending(slice, state, now);
	}

	private Step whenIdle(Slice slice, RunState state, Instant now) {
		@Nullable Instant notBefore = state.notBefore();
		if (state.status() == RunStatus.SCHEDULED) {
			return scheduled(state.steering().startsAt(), now);
		}
		if (state.status() == RunStatus.PAUSED && !state.hasPausedItself()) {
			return new Step.Wait(now.plus(GLANCE));
		}
		if (notBefore != null && notBefore.isAfter(now)) {
			return new Step.Wait(notBefore);
		}
		if (state.status() == RunStatus.PAUSED) {
			return new Step.Probe();
		}
		return (state.waiting() > 0) ? whileSending(slice, state, now) : whenAllAreSent(slice.lease(), state, now);
	}

	private static Step scheduled(@Nullable Instant startsAt, Instant now) {
		return (startsAt == null || !startsAt.isAfter(now)) ? new Step.Begin()
				: new Step.Wait(startsAt.isBefore(now.plus(GLANCE)) ? startsAt : now.plus(GLANCE));
	}

	private Step whileSending(Slice slice, RunState state, Instant now) {
		List<WorkItem> doubtful = this.items.toRead(slice.lease().run(), DOUBTFUL, now);
		return doubtful.isEmpty() ? sending(slice, state, now) : new Step.Clear(doubtful, state);
	}

	private boolean hasDoubts(Slice slice, Instant now) {
		return !this.items.toRead(slice.lease().run(), DOUBTFUL, now).isEmpty();
	}

	/**
	 * One batch alone is sent until the service has answered for somebody, while a
	 * refused batch is being bisected, and in trouble.
	 */
	private Step sending(Slice slice, RunState state, Instant now) {
		int most = Math.min(this.properties.inFlight() - slice.window().size(), slice.window().permits());
		List<Batch> batches = batches(slice, now, Math.max(1, most));
		if (batches.isEmpty()) {
			return slice.isIdle() ? new Step.Wait(nextDue(slice.lease(), WAITING)) : new Step.Hold();
		}
		boolean alone = !state.hasCanary() || state.standing().isTroubled() || batches.getFirst().isPart();
		int window = alone ? 1 : this.properties.inFlight();
		int room = Math.min(window - slice.window().size(), slice.window().permits());
		return new Step.Send(batches.subList(0, Math.clamp(room, 0, batches.size())), window);
	}

	private List<Batch> batches(Slice slice, Instant now, int most) {
		Lookahead lookahead = slice.lookahead();
		long run = slice.lease().run();
		if (lookahead.hasParts()) {
			List<WorkItem> parts = this.items.parts(run);
			List<Batch> batches = BatchPlanner.plan(parts, now);
			if (!batches.isEmpty()) {
				return batches;
			}
			if (parts.isEmpty()) {
				lookahead.noParts();
			}
		}
		int limit = Chime.BATCH_LIMIT * most;
		List<WorkItem> due = new ArrayList<>();
		List<Integer> again = lookahead.again(now, limit);
		if (!again.isEmpty()) {
			due.addAll(this.items.toSendAgain(run, again));
		}
		this.items.toSend(run, lookahead.last(), now, limit - due.size())
			.stream()
			.filter((item) -> !again.contains(item.position()))
			.forEach(due::add);
		return BatchPlanner.plan(due, now);
	}

	/**
	 * Who was refused is read even if verifying is skipped: the service did not say yes.
	 */
	private Step whenAllAreSent(Lease lease, RunState state, Instant now) {
		boolean skips = state.steering().skipsVerifying();
		if (state.refused() == 0 && (skips || state.accepted() == 0)) {
			return new Step.Finish();
		}
		Set<ItemState> states = skips ? REFUSED : ANSWERED;
		List<WorkItem> due = this.items.toRead(lease.run(), states, now);
		return due.isEmpty() ? new Step.Wait(nextDue(lease, states)) : new Step.Verify(due, state);
	}

	private Instant nextDue(Lease lease, Set<ItemState> states) {
		return this.items.nextDue(lease.run(), states)
			.orElseThrow(() -> new IllegalStateException("Run " + lease.run() + " waits for nobody"));
	}

}
