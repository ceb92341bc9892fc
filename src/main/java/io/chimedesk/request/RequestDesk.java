package io.chimedesk.request;

import java.util.List;

import io.chimedesk.audit.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets operators make requests, and take their own ones on.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK')")
@Transactional
public class RequestDesk {

	private final RequestIntake intake;

	private final Granting granting;

	private final OwnRequests own;

	private final RequestJournal journal;

	private final RequestNotices notices;

	RequestDesk(RequestIntake intake, Granting granting, OwnRequests own, RequestJournal journal,
			RequestNotices notices) {
		this.intake = intake;
		this.granting = granting;
		this.own = own;
		this.journal = journal;
		this.notices = notices;
	}

	/**
	 * Makes a request. Within the policy it lies in the basket at once; else it waits for
	 * its approvers.
	 * @return its ID
	 * @throws RequestRefused if it cannot be made, or the policy refuses it
	 */
	public long ask(Actor actor, RequestWish wish) {
		return take(actor, this.intake.grant(actor, wish));
	}

	/**
	 * Asks for a lease to last longer, in the same way.
	 * @return its ID
	 */
	public long askToExtend(Actor actor, RequestWish wish, long leaseId) {
		return take(actor, this.intake.extension(actor, wish, leaseId));
	}

	/**
	 * Takes a request back that is not on its way.
	 * @throws NotTheirs if it is somebody else's
	 * @throws RequestStale if it is on its way or over
	 */
	public void withdraw(Actor actor, long id, @Nullable String comment) {
		LicenceRequest request = this.own.move(actor, id,
				List.of(RequestStatus.OPEN, RequestStatus.APPROVED, RequestStatus.REOPENED), RequestStatus.WITHDRAWN);
		this.journal.record(actor, request, StepKind.WITHDRAWN, comment, null);
	}

	/**
	 * Puts the users who failed back into the basket.
	 */
	public void retry(Actor actor, long id) {
		LicenceRequest request = this.own.move(actor, id, List.of(RequestStatus.REOPENED), RequestStatus.APPROVED);
		long users = this.own.again(id);
		this.journal.record(actor, request, StepKind.RETRIED, null, users);
	}

	/**
	 * Closes a reopened request without those who failed.
	 */
	public void close(Actor actor, long id, @Nullable String comment) {
		LicenceRequest request = this.own.move(actor, id, List.of(RequestStatus.REOPENED), RequestStatus.DONE);
		long users = this.own.giveUp(id);
		this.journal.record(actor, request, StepKind.CLOSED, comment, users);
	}

	/**
	 * Says something about a request.
	 * @throws NotTheirs if the operator neither made it nor may decide about it
	 */
	public void comment(Actor actor, long id, String text) {
		LicenceRequest request = this.own.discussable(actor, id);
		this.journal.record(actor, request, StepKind.COMMENTED, text, null);
		this.notices.commented(request, actor);
	}

	private long take(Actor actor, LicenceRequest request) {
		this.journal.asked(actor, request);
		if (request.judgement().approvals() == 0) {
			this.granting.letThrough(actor, request);
			this.journal.record(actor, request, StepKind.GRANTED, null, null);
		}
		else {
			this.notices.toDecide(request);
		}
		return request.id();
	}

}
