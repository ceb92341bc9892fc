package io.chimedesk.request;

import java.util.List;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.notice.NoticeKind;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens requests again that cannot be sent, all in the running transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Reopening {

	/** The code of those of its users who were not sent, and why the request says so. */
	static final String CODE = "NOT_SENT";

	private final StoredRequests requests;

	private final SentUsers users;

	private final RequestJournal journal;

	private final RequestNotices notices;

	Reopening(StoredRequests requests, SentUsers users, RequestJournal journal, RequestNotices notices) {
		this.requests = requests;
		this.users = users;
		this.journal = journal;
		this.notices = notices;
	}

	/**
	 * Those in the basket of that account.
	 * @return how many
	 */
	public int inBasket(String accountId) {
		return reopen(this.requests.lockApproved(accountId), RequestStatus.APPROVED);
	}

	/**
	 * Those that went with that plan, which must never be confirmed any more.
	 * @return how many
	 */
	public int sentWith(UUID planId) {
		return reopen(this.requests.lockSent(planId), RequestStatus.SENT);
	}

	private int reopen(List<LicenceRequest> requests, RequestStatus from) {
		int reopened = 0;
		for (LicenceRequest request : requests) {
			if (this.requests.move(request.id(), List.of(from), RequestStatus.REOPENED)) {
				reopened++;
				this.requests.plan(request.id(), null);
				long users = this.users.giveUp(request.id(), CODE);
				this.journal.record(Actor.SYSTEM, request, StepKind.REOPENED, null, users);
				this.notices.requester(request, NoticeKind.REQUEST_REOPENED);
			}
		}
		return reopened;
	}

}
