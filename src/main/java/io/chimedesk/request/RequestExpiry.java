package io.chimedesk.request;

import java.time.Clock;
import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.notice.NoticeKind;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has requests expire that nobody decided about in time.
 */
@Service
class RequestExpiry {

	private static final int AT_ONCE = 200;

	private final StoredRequests requests;

	private final RequestJournal journal;

	private final RequestNotices notices;

	private final Clock clock;

	RequestExpiry(StoredRequests requests, RequestJournal journal, RequestNotices notices, Clock clock) {
		this.requests = requests;
		this.journal = journal;
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * Has the oldest of them expire.
	 * @return how many did
	 */
	@Transactional
	public int expire() {
		List<Long> overdue = this.requests.overdue(this.clock.instant(), AT_ONCE);
		return (int) overdue.stream().filter(this::expire).count();
	}

	private boolean expire(long id) {
		boolean moved = this.requests.move(id, List.of(RequestStatus.OPEN), RequestStatus.EXPIRED);
		if (moved) {
			LicenceRequest request = this.requests.find(id).orElseThrow();
			this.journal.record(Actor.SYSTEM, request, StepKind.EXPIRED, null, null);
			this.notices.requester(request, NoticeKind.REQUEST_EXPIRED);
		}
		return moved;
	}

}
