package io.chimedesk.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pauses a run, lets it go on and stops it: by an operator's order, or by itself.
 */
@Component
@Transactional
class RunInterruptions {

	private static final int FEWEST_ANSWERS = 20;

	private static final int NEVER = 100;

	private final RunProgress progress;

	private final RunStops stops;

	private final RunItems items;

	private final RunJournal journal;

	private final RunProperties properties;

	RunInterruptions(RunProgress progress, RunStops stops, RunItems items, RunJournal journal,
			RunProperties properties) {
		this.progress = progress;
		this.stops = stops;
		this.items = items;
		this.journal = journal;
		this.properties = properties;
	}

	/**
	 * Does what is asked of a run of which nothing is under way.
	 */
	void obey(Lease lease, RunState state, Instant now) {
		String operator = Objects.requireNonNullElse(state.steering().askedBy(), "");
		switch (Objects.requireNonNull(state.steering().asked())) {
			case PAUSE -> pause(lease, operator, now);
			case RESUME -> resume(lease, operator);
			case CANCEL -> cancel(lease, state, operator, now);
		}
		this.stops.obeyed(lease);
	}

	/**
	 * Does what a turn has led to: a pause, or the end of sending.
	 */
	void follow(Lease lease, Advance advance, Instant now) {
		RunState state = this.progress.state(lease);
		if (state.isStopping()) {
			settleRest(lease, now);
			return;
		}
		if (advance.halt() != null) {
			halt(lease, advance.halt(), now);
		}
		else if (hasTooManyFailures(state)) {
			halt(lease, "%d of %d users failed".formatted(state.tally().failing(), state.tally().answered()), now);
		}
		else if (advance.outage() != null
				&& this.stops.pause(lease, null, advance.outage(), now, now.plus(this.properties.probeEvery()))) {
			this.journal.paused(lease, advance.outage());
		}
	}

	/**
	 * What a probe of the service has led to.
	 */
	void probed(Lease lease, boolean answers, Instant now) {
		RunState state = this.progress.lock(lease);
		if (!state.hasPausedItself()) {
			return;
		}
		Instant since = Objects.requireNonNullElse(state.steering().pausedAt(), now);
		if (answers) {
			resume(lease, null);
		}
		else if (now.isBefore(since.plus(this.properties.longestOutage()))) {
			this.stops.probeAgain(lease, now.plus(this.properties.probeEvery()));
		}
		else {
			halt(lease, Objects.requireNonNullElse(state.steering().pauseReason(), "Chime does not answer"), now);
		}
	}

	private void pause(Lease lease, String operator, Instant now) {
		this.stops.resume(lease);
		if (this.stops.pause(lease, operator, null, now, null)) {
			this.journal.paused(lease, "asked by " + operator);
		}
	}

	private void resume(Lease lease, @Nullable String operator) {
		if (this.stops.resume(lease)) {
			this.journal.resumed(lease, (operator != null) ? "asked by " + operator : "the service answers");
		}
	}

	/**
	 * Stops sending, if there is still anybody to be sent; after an outage also waiting.
	 */
	private void halt(Lease lease, String reason, Instant now) {
		if (this.items.hasPending(lease.run()) || this.progress.state(lease).standing().health().isOutage()) {
			this.stops.halt(lease, reason);
			stopSending(lease, now);
			this.journal.halting(lease, reason);
		}
	}

	private void cancel(Lease lease, RunState state, String operator, Instant now) {
		if (state.waiting() == 0) {
			resume(lease, operator);
			return;
		}
		this.stops.cancel(lease, operator);
		stopSending(lease, now);
		this.journal.cancelling(lease, operator);
	}

	/**
	 * Who came back to be sent again when nothing is sent any more.
	 */
	private void settleRest(Lease lease, Instant now) {
		if (this.items.hasPending(lease.run())) {
			stopSending(lease, now);
		}
	}

	private void stopSending(Lease lease, Instant now) {
		int refused = this.items.refuseFailing(lease.run());
		List<String> notAttempted = this.items.stopSending(lease.run(), now);
		this.progress.count(lease, Tally.stopped(refused, notAttempted.size()));
		this.journal.settled(lease, Outcome.NOT_ATTEMPTED, notAttempted);
	}

	private static boolean hasTooManyFailures(RunState state) {
		int share = state.steering().failureShare();
		int answered = state.tally().answered();
		return share < NEVER && state.waiting() > 0 && answered >= FEWEST_ANSWERS
				&& 100L * state.tally().failing() >= (long) share * answered;
	}

}
