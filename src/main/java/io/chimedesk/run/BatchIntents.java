package io.chimedesk.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.chimedesk.run.Attempts.LastAttempt;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what is about to be sent: it has to be committed before. An attempt without
 * a result says that its users are under way; their own rows change when it has one.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BatchIntents {

	private final RunProgress progress;

	private final Attempts attempts;

	private final RunJournal journal;

	BatchIntents(RunProgress progress, Attempts attempts, RunJournal journal) {
		this.progress = progress;
		this.attempts = attempts;
		this.journal = journal;
	}

	/**
	 * Makes these batches ready to be sent. The same users as in an earlier attempt are a
	 * further attempt of that batch.
	 */
	List<Flight> intend(Lease lease, RunState state, List<Batch> batches, Instant now) {
		int last = state.lastBatch();
		List<Flight> flights = new ArrayList<>();
		for (Batch batch : batches) {
			AttemptIntent intent = intend(lease, batch, last + 1, now);
			last = Math.max(last, intent.batchNumber());
			flights.add(new Flight(intent, state.standing()));
		}
		this.progress.number(lease, last);
		this.journal.intended(lease, flights);
		return flights;
	}

	private AttemptIntent intend(Lease lease, Batch batch, int next, Instant now) {
		Optional<Integer> earlier = sharedBatch(batch);
		Optional<LastAttempt> last = earlier.flatMap((number) -> this.attempts.last(lease.run(), number))
			.filter((attempt) -> attempt.size() == batch.size());
		int batchNumber = last.isPresent() ? earlier.orElseThrow() : next;
		int number = last.map((attempt) -> attempt.number() + 1).orElse(1);
		List<String> users = batch.items().stream().map(WorkItem::userId).toList();
		long id = this.attempts.intend(lease, batchNumber, number, users, now);
		return new AttemptIntent(id, batchNumber, number, batch.sentAs(batchNumber));
	}

	private static Optional<Integer> sharedBatch(Batch batch) {
		List<Integer> earlier = batch.items().stream().map(WorkItem::batch).distinct().toList();
		return (earlier.size() == 1 && earlier.getFirst() > 0) ? Optional.of(earlier.getFirst()) : Optional.empty();
	}

}
