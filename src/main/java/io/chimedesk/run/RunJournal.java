package io.chimedesk.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
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

	void intended(Lease lease, AttemptIntent intent) {
		Map<String, @Nullable Object> details = attempt(intent);
		details.put("size", intent.batch().size());
		details.put("changes", intent.batch().items().stream().map(RunJournal::change).toList());
		record(lease, "attempt.intended", details);
	}

	void finished(Lease lease, AttemptIntent intent, BatchReply reply, Ruling ruling) {
		ReplyFacts facts = ReplyFacts.of(reply);
		Map<String, @Nullable Object> details = attempt(intent);
		details.put("result", facts.result());
		details.put("code", facts.code());
		details.put("errors", facts.errors().size());
		details.put("request", reply.evidence().requestId());
		details.put("warning", ruling.protocolWarning());
		record(lease, "attempt.finished", details);
	}

	void settled(Lease lease, List<WorkItem> items) {
		Map<String, Object> outcomes = new HashMap<>();
		items.forEach((item) -> outcomes.merge(String.valueOf(item.status().outcome()), item.userId(),
				(users, user) -> users + " " + user));
		record(lease, "outcome.recorded", outcomes);
	}

	void halting(Lease lease, String reason) {
		record(lease, "run.halting", Map.of("reason", reason));
		logger.info("Run {} stops sending", lease.run());
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
		Map<String, @Nullable Object> details = new HashMap<>(facts);
		details.put("plan", lease.planId());
		details.put("for", lease.confirmedBy().name());
		this.audit.record(Actor.SYSTEM, action, "run/" + lease.run(), details);
	}

	private static Map<String, @Nullable Object> attempt(AttemptIntent intent) {
		Map<String, @Nullable Object> details = new HashMap<>();
		details.put("batch", intent.batchNumber());
		details.put("attempt", intent.number());
		return details;
	}

	private static String change(WorkItem item) {
		return item.userId() + " " + item.from().tier() + "→"
				+ ((item.to().tier() != null) ? item.to().tier().wire() : item.from().tier());
	}

}
