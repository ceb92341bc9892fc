package io.chimedesk.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.chime.BatchReply;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what came of calls and readings, with its entries in the journal, and only
 * under the newest lease.
 */
@Component
@Transactional
class RunRecorder {

	private final RunProgress progress;

	private final ItemMoves moves;

	private final Attempts attempts;

	private final RunInterruptions interruptions;

	private final RunJournal journal;

	RunRecorder(RunProgress progress, ItemMoves moves, Attempts attempts, RunInterruptions interruptions,
			RunJournal journal) {
		this.progress = progress;
		this.moves = moves;
		this.attempts = attempts;
		this.interruptions = interruptions;
		this.journal = journal;
	}

	/**
	 * What calls came back with and what was decided about their users.
	 * @return these users, as they are now
	 */
	List<WorkItem> record(Lease lease, RunState state, List<Landing> landings, OutcomePolicy policy, Instant now) {
		Changes changes = new Changes(Advance.from(state), now);
		List<Ruling> rulings = new ArrayList<>();
		for (Landing landing : landings) {
			AttemptIntent intent = landing.flight().intent();
			Standing standing = changes.advance.standing().with(landing.flight().under());
			Ruling ruling = policy.rule(landing.reply(), intent.batch(), standing, landing.isAccountGone());
			finish(landing, ruling, now);
			rulings.add(ruling);
			changes.apply(intent.batch().items(), ruling);
		}
		this.moves.save(lease.run(), changes.after);
		this.journal.finished(lease, landings, rulings);
		return conclude(lease, changes);
	}

	/**
	 * What came of reading these users.
	 */
	void record(Lease lease, List<WorkItem> read, Ruling ruling, Instant now) {
		Changes changes = new Changes(Advance.from(this.progress.lock(lease)), now);
		changes.apply(read, ruling);
		this.moves.saveRead(lease.run(), changes.after);
		conclude(lease, changes);
	}

	/**
	 * Whether an operator wants something else than when a reading began.
	 */
	boolean isDisturbed(Lease lease, RunState since) {
		return this.progress.isDisturbed(lease, since);
	}

	private void finish(Landing landing, Ruling ruling, Instant now) {
		AttemptIntent intent = landing.flight().intent();
		BatchReply reply = landing.reply();
		this.attempts.finish(intent.id(), reply, ruling.protocolWarning(), now);
		if (reply instanceof BatchReply.Answered answered && !answered.errors().isEmpty()) {
			this.attempts.keep(intent.id(), intent.batch(), new ErrorList(answered.errors(), intent.batch()));
		}
	}

	private List<WorkItem> conclude(Lease lease, Changes changes) {
		this.progress.advance(lease, changes.advance);
		changes.after.stream()
			.filter((item) -> item.state() == ItemState.SETTLED)
			.collect(Collectors.groupingBy((item) -> Objects.requireNonNull(item.status().outcome()),
					() -> new EnumMap<>(Outcome.class), Collectors.mapping(WorkItem::userId, Collectors.toList())))
			.forEach((outcome, users) -> this.journal.settled(lease, outcome, users));
		this.interruptions.follow(lease, changes.advance, changes.now);
		return changes.after;
	}

	/**
	 * What a turn changes.
	 */
	private static final class Changes {

		private final Instant now;

		private final List<WorkItem> after = new ArrayList<>();

		private Advance advance;

		Changes(Advance advance, Instant now) {
			this.advance = advance;
			this.now = now;
		}

		void apply(List<WorkItem> before, Ruling ruling) {
			Map<String, Decision> decisions = ruling.decisions()
				.stream()
				.collect(Collectors.toMap(Decision::userId, Function.identity()));
			List<WorkItem> decided = before.stream()
				.map((item) -> item.after(Objects.requireNonNull(decisions.get(item.userId())), this.now,
						this.advance.lastPart()))
				.toList();
			this.advance = this.advance.and(ruling, before, decided, this.now);
			this.after.addAll(decided);
		}

	}

}
