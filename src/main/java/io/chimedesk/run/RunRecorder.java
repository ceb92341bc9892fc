package io.chimedesk.run;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.chime.BatchReply;
import io.chimedesk.run.Attempts.LastAttempt;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what is about to be sent and what came of it, each in one transaction with
 * its entry in the journal, and only under the newest lease.
 */
@Component
@Transactional
class RunRecorder {

	private static final int PARTS = 2;

	private final RunProgress progress;

	private final RunItems items;

	private final Attempts attempts;

	private final RunLifecycle lifecycle;

	private final RunJournal journal;

	RunRecorder(RunProgress progress, RunItems items, Attempts attempts, RunLifecycle lifecycle, RunJournal journal) {
		this.progress = progress;
		this.items = items;
		this.attempts = attempts;
		this.lifecycle = lifecycle;
		this.journal = journal;
	}

	/**
	 * Has to be committed before the batch is sent. The same users as in an earlier
	 * attempt are a further attempt of that batch.
	 */
	AttemptIntent intend(Lease lease, Batch batch, Instant now) {
		this.progress.demand(lease);
		Optional<Integer> earlier = sharedBatch(batch);
		Optional<LastAttempt> last = earlier.flatMap((number) -> this.attempts.last(lease.run(), number))
			.filter((attempt) -> attempt.size() == batch.size());
		int batchNumber = last.isPresent() ? earlier.orElseThrow() : this.progress.nextBatch(lease);
		int number = last.map((attempt) -> attempt.number() + 1).orElse(1);
		Batch sent = batch.sentAs(batchNumber);
		List<String> users = batch.items().stream().map(WorkItem::userId).toList();
		long id = this.attempts.intend(lease, batchNumber, number, users, now);
		this.items.save(lease.run(), sent.items());
		AttemptIntent intent = new AttemptIntent(id, batchNumber, number, sent);
		this.journal.intended(lease, intent);
		return intent;
	}

	void record(Lease lease, AttemptIntent intent, BatchReply reply, Ruling ruling, Instant now) {
		this.progress.demand(lease);
		this.attempts.finish(intent.id(), reply, ruling.protocolWarning(), now);
		if (reply instanceof BatchReply.Answered answered) {
			this.attempts.keep(intent.id(), intent.batch(), new ErrorList(answered.errors(), intent.batch()));
		}
		this.journal.finished(lease, intent, reply, ruling);
		apply(lease, intent.batch().items(), ruling, now);
	}

	/**
	 * What came of reading these users.
	 */
	void record(Lease lease, List<WorkItem> read, Ruling ruling, Instant now) {
		this.progress.demand(lease);
		apply(lease, read, ruling, now);
	}

	private void apply(Lease lease, List<WorkItem> before, Ruling ruling, Instant now) {
		int lastPart = this.progress.state(lease).lastPart();
		Map<String, Decision> decisions = ruling.decisions()
			.stream()
			.collect(Collectors.toMap(Decision::userId, Function.identity()));
		List<WorkItem> after = before.stream()
			.map((item) -> item.after(Objects.requireNonNull(decisions.get(item.userId())), now, lastPart))
			.toList();
		this.items.save(lease.run(), after);
		this.progress.count(lease, Tally.change(before, after));
		boolean split = decisions.values().stream().anyMatch(Decision.Split.class::isInstance);
		this.progress.remember(lease, ruling.standing(), until(now, ruling.pause()), lastPart + (split ? PARTS : 0));
		tell(lease, after, ruling, now);
	}

	private void tell(Lease lease, List<WorkItem> after, Ruling ruling, Instant now) {
		after.stream()
			.filter((item) -> item.state() == ItemState.SETTLED)
			.collect(Collectors.groupingBy((item) -> Objects.requireNonNull(item.status().outcome()),
					() -> new EnumMap<>(Outcome.class), Collectors.mapping(WorkItem::userId, Collectors.toList())))
			.forEach((outcome, users) -> this.journal.settled(lease, outcome, users));
		if (ruling.outage() != null) {
			this.lifecycle.pause(lease, ruling.outage(), now);
		}
		if (ruling.halt() != null) {
			this.lifecycle.halt(lease, ruling.halt(), now);
		}
	}

	private static Optional<Integer> sharedBatch(Batch batch) {
		List<Integer> earlier = batch.items().stream().map(WorkItem::batch).distinct().toList();
		return (earlier.size() == 1 && earlier.getFirst() > 0) ? Optional.of(earlier.getFirst()) : Optional.empty();
	}

	private static @Nullable Instant until(Instant now, Duration pause) {
		return pause.isZero() ? null : now.plus(pause);
	}

}
