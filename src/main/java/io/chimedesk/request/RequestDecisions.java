package io.chimedesk.request;

import java.util.Collection;
import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.notice.NoticeKind;
import io.chimedesk.request.RequestRefused.Why;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets approvers decide about the requests of others: each of them once, and whoever is
 * later than the last one needed learns that it is decided.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK')")
@Transactional
public class RequestDecisions {

	private final Decidable decidable;

	private final StoredRequests requests;

	private final Granting granting;

	private final RequestJournal journal;

	private final RequestNotices notices;

	RequestDecisions(Decidable decidable, StoredRequests requests, Granting granting, RequestJournal journal,
			RequestNotices notices) {
		this.decidable = decidable;
		this.requests = requests;
		this.granting = granting;
		this.journal = journal;
		this.notices = notices;
	}

	/**
	 * Approves a request, but for some of its users.
	 * @param leftOut the IDs of users who are left out
	 * @throws OwnRequest if it is the operator's own
	 * @throws NotTheirs if the policy has others decide, or the operator's role is
	 * another
	 * @throws AskerGone if whoever asked may no longer make requests
	 * @throws RequestStale if it is decided, or this operator has approved it before
	 * @throws RequestRefused if nobody would be left
	 */
	public void approve(Actor actor, long id, Collection<String> leftOut, @Nullable String comment) {
		LicenceRequest request = this.decidable.decide(actor, id, StepKind.APPROVED, comment);
		long left = this.decidable.leaveOut(request, leftOut);
		this.journal.record(actor, request, StepKind.APPROVED, comment, null);
		if (left > 0) {
			this.journal.record(actor, request, StepKind.LEFT_OUT, null, left);
		}
		if (this.decidable.hasEnough(request)) {
			this.granting.letThrough(actor, request);
			this.notices.requester(request, NoticeKind.REQUEST_DECIDED);
		}
	}

	/**
	 * Declines a request, for whoever asks to read why.
	 * @throws RequestRefused without a comment
	 * @see #approve
	 */
	public void decline(Actor actor, long id, @Nullable String comment) {
		LicenceRequest request = this.decidable.decide(actor, id, StepKind.DECLINED, comment);
		if (comment == null || comment.isBlank()) {
			throw new RequestRefused(Why.NO_COMMENT);
		}
		if (!this.requests.move(id, List.of(RequestStatus.OPEN), RequestStatus.DECLINED)) {
			throw new RequestStale(id);
		}
		this.journal.record(actor, request, StepKind.DECLINED, comment, null);
		this.notices.requester(request, NoticeKind.REQUEST_DECIDED);
	}

}
