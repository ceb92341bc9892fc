package io.chimedesk.run;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One turn of the worker, in one transaction: records all that has come back since the
 * last one, obeys the operators, and writes down what is sent next. So a commit is shared
 * by as many batches as came back meanwhile.
 */
@Component
class RunTurns {

	private final RunProgress progress;

	private final RunRecorder recorder;

	private final RunInterruptions interruptions;

	private final RunAgenda agenda;

	private final BatchIntents intents;

	private final OutcomePolicy policy;

	RunTurns(RunProgress progress, RunRecorder recorder, RunInterruptions interruptions, RunAgenda agenda,
			BatchIntents intents, OutcomePolicy policy) {
		this.progress = progress;
		this.recorder = recorder;
		this.interruptions = interruptions;
		this.agenda = agenda;
		this.intents = intents;
		this.policy = policy;
	}

	/**
	 * Takes a turn. What it decides to send is not sent before this has returned.
	 * @throws LeaseLost if somebody else carries the run out now
	 */
	@Transactional
	Turn take(Slice slice, List<Landing> landings, Instant now) {
		RunState state = record(slice, landings, now);
		if (state.isAsked() && slice.isIdle()) {
			this.interruptions.obey(slice.lease(), state, now);
			state = this.progress.state(slice.lease());
		}
		Step step = this.agenda.next(slice, state, now);
		return switch (step) {
			case Step.Send(var batches, var window) when !batches.isEmpty() ->
				new Turn(step, send(slice, state, batches, now));
			default -> new Turn(step, List.of());
		};
	}

	private RunState record(Slice slice, List<Landing> landings, Instant now) {
		RunState state = this.progress.lock(slice.lease());
		if (landings.isEmpty()) {
			return state;
		}
		slice.lookahead().came(this.recorder.record(slice.lease(), state, landings, this.policy, now));
		return this.progress.state(slice.lease());
	}

	private List<Flight> send(Slice slice, RunState state, List<Batch> batches, Instant now) {
		batches.forEach(slice.lookahead()::sent);
		return this.intents.intend(slice.lease(), state, batches, now);
	}

}
