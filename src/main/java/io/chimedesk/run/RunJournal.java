package io.chimedesk.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.audit.Fact;
import io.chimedesk.chime.BatchReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Tells the journal, and the log in a line per change of state, what the program does for
 * a run.
 */
@Component
class RunJournal {

	private static final Logger logger = LoggerFactory.getLogger(RunJournal.class);

	/** Characters; an entry takes 20,000. */
	private static final int CHUNK = 15_000;

	private final Audit audit;

	RunJournal(Audit audit) {
		this.audit = audit;
	}

	void started(Lease lease) {
		record(lease, "run.started", Map.of());
		logger.info("Run {} is sending", lease.run());
	}

	void lost(Lease lease, int attempts) {
		record(lease, "attempt.lost", Map.of("attempts", attempts));
		logger.info("Run {} goes on after an interruption", lease.run());
	}

	void intended(Lease lease, List<Flight> flights) {
		record(lease, flights.stream().map((flight) -> intended(lease, flight.intent())).toList());
	}

	private static Fact intended(Lease lease, AttemptIntent intent) {
		Map<String, @Nullable Object> details = attempt(intent);
		details.put("size", intent.batch().size());
		details.put("changes", intent.batch().items().stream().map(ChangeText::of).toList());
		return fact(lease, "attempt.intended", details);
	}

	void finished(Lease lease, List<Landing> landings, List<Ruling> rulings) {
		List<Fact> facts = new ArrayList<>();
		for (int i = 0; i < landings.size(); i++) {
			Landing landing = landings.get(i);
			facts.add(finished(lease, landing.flight().intent(), landing.reply(), rulings.get(i)));
		}
		record(lease, facts);
	}

	private static Fact finished(Lease lease, AttemptIntent intent, BatchReply reply, Ruling ruling) {
		ReplyFacts facts = ReplyFacts.of(reply);
		Map<String, @Nullable Object> details = attempt(intent);
		details.put("result", facts.result());
		details.put("code", facts.code());
		details.put("errors", facts.errors().size());
		details.put("request", reply.evidence().requestId());
		details.put("warning", ruling.protocolWarning());
		return fact(lease, "attempt.finished", details);
	}

	/**
	 * Names every user, in as many entries as it takes.
	 */
	void settled(Lease lease, Outcome outcome, List<String> userIds) {
		record(lease,
				chunks(userIds).stream()
					.map((users) -> fact(lease, "outcome.recorded", Map.of(outcome.name(), String.join(" ", users))))
					.toList());
	}

	void halting(Lease lease, String reason) {
		record(lease, "run.halting", Map.of("reason", reason));
		logger.info("Run {} stops sending", lease.run());
	}

	void paused(Lease lease, String reason) {
		record(lease, "run.paused", Map.of("reason", reason));
		logger.info("Run {} pauses", lease.run());
	}

	void resumed(Lease lease, String reason) {
		record(lease, "run.resumed", Map.of("reason", reason));
		logger.info("Run {} goes on", lease.run());
	}

	void cancelling(Lease lease, String operator) {
		record(lease, "run.cancelling", Map.of("by", operator));
		logger.info("Run {} is cancelled", lease.run());
	}

	void verifying(Lease lease) {
		logger.info("Run {} is verifying", lease.run());
	}

	void ended(Lease lease, Run run) {
		Map<String, @Nullable Object> details = new HashMap<>();
		details.put("status", run.status());
		details.put("haltReason", run.haltReason());
		details.put("applied", run.applied());
		details.put("unchanged", run.unchanged());
		details.put("failed", run.failed());
		details.put("unknown", run.unknown());
		details.put("notAttempted", run.notAttempted());
		details.put("skipped", run.skipped());
		record(lease, "run.finished", details);
		logger.info("Run {} has ended: {}", lease.run(), run.status());
	}

	private void record(Lease lease, String action, Map<String, ? extends @Nullable Object> facts) {
		record(lease, List.of(fact(lease, action, facts)));
	}

	private void record(Lease lease, List<Fact> facts) {
		if (!facts.isEmpty()) {
			this.audit.record(Actor.SYSTEM, facts);
		}
	}

	private static Fact fact(Lease lease, String action, Map<String, ? extends @Nullable Object> facts) {
		Map<String, @Nullable Object> details = new HashMap<>(facts);
		details.put("plan", lease.planId());
		details.put("for", lease.confirmedBy().name());
		return new Fact(action, "run/" + lease.run(), details);
	}

	private static Map<String, @Nullable Object> attempt(AttemptIntent intent) {
		Map<String, @Nullable Object> details = new HashMap<>();
		details.put("batch", intent.batchNumber());
		details.put("attempt", intent.number());
		return details;
	}

	/**
	 * Texts that fit one entry each, so that none is cut.
	 */
	private static List<List<String>> chunks(List<String> texts) {
		List<List<String>> chunks = new ArrayList<>();
		int room = 0;
		for (String text : texts) {
			room -= text.length() + 1;
			if (room < 0) {
				chunks.add(new ArrayList<>());
				room = CHUNK - text.length();
			}
			chunks.getLast().add(text);
		}
		return chunks;
	}

}
