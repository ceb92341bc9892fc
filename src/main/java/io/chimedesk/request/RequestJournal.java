package io.chimedesk.request;

import java.util.HashMap;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Writes each step of a request down: for everybody who reads the request, and in the
 * journal.
 */
@Component
class RequestJournal {

	private static final Logger logger = LoggerFactory.getLogger(RequestJournal.class);

	private final RequestSteps steps;

	private final Audit audit;

	RequestJournal(RequestSteps steps, Audit audit) {
		this.steps = steps;
		this.audit = audit;
	}

	void asked(Actor actor, LicenceRequest request) {
		Map<String, @Nullable Object> details = new HashMap<>();
		details.put("kind", request.kind());
		details.put("until", request.until());
		details.put("urgency", request.urgency());
		details.put("lease", request.leaseId());
		details.put("reason", request.reason());
		details.put("ticket", request.ticket());
		details.put("policy", request.judgement().version());
		details.put("approvals", request.judgement().approvals());
		details.put("rules", request.judgement().fired().isEmpty() ? null : request.judgement().rules());
		record(actor, request, StepKind.ASKED, null, null, details);
	}

	/**
	 * @param number of users, of a run or of another request; null if there is none to
	 * tell
	 */
	void record(Actor actor, LicenceRequest request, StepKind step, @Nullable String text, @Nullable Long number) {
		Map<String, @Nullable Object> details = new HashMap<>();
		details.put("comment", text);
		details.put("number", number);
		record(actor, request, step, text, number, details);
	}

	private void record(Actor actor, LicenceRequest request, StepKind step, @Nullable String text,
			@Nullable Long number, Map<String, @Nullable Object> details) {
		this.steps.add(request.id(), step, actor.name(), text, number);
		details.put("account", request.accountId());
		details.put("tier", request.tier().wire());
		details.put("users", request.users());
		this.audit.record(actor, step.action(), request.subject(), details);
		logger.info("Request {}: {}", request.id(), step);
	}

}
