package io.chimedesk.request;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.chimedesk.audit.Actor;
import io.chimedesk.notice.NoticeKind;
import io.chimedesk.run.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes requests, or opens them again, by what came of their users. Doing it twice
 * changes nothing more.
 */
@Service
public class Settling {

	private static final Set<RequestStatus> SENT = EnumSet.of(RequestStatus.SENT, RequestStatus.REOPENED);

	private final StoredRequests requests;

	private final SentUsers users;

	private final GrantedLeases leases;

	private final RequestJournal journal;

	private final RequestNotices notices;

	Settling(StoredRequests requests, SentUsers users, GrantedLeases leases, RequestJournal journal,
			RequestNotices notices) {
		this.requests = requests;
		this.users = users;
		this.leases = leases;
		this.journal = journal;
		this.notices = notices;
	}

	/**
	 * Settles every request that went with that plan.
	 * @param run its run; null if it needed none
	 */
	@Transactional
	public void settle(UUID planId, @Nullable Long run, Collection<Arrival> arrivals) {
		Map<String, Arrival> byUser = arrivals.stream().collect(Collectors.toMap(Arrival::userId, Function.identity()));
		List<LicenceRequest> sent = this.requests.lockSent(planId)
			.stream()
			.filter((request) -> SENT.contains(request.status()))
			.toList();
		this.leases.grant(sent, byUser);
		sent.forEach((request) -> settle(request, run, byUser));
	}

	private void settle(LicenceRequest request, @Nullable Long run, Map<String, Arrival> arrivals) {
		this.users.settle(this.users.awaited(request.id(), run)
			.stream()
			.flatMap((user) -> settled(user, run, arrivals.get(user.userId())))
			.toList());
		int failed = this.users.failed(request.id());
		RequestStatus next = (failed > 0) ? RequestStatus.REOPENED : RequestStatus.DONE;
		if (next != request.status() && this.requests.move(request.id(), SENT, next)) {
			tell(request, next, failed);
		}
	}

	private void tell(LicenceRequest request, RequestStatus status, long failed) {
		boolean done = status == RequestStatus.DONE;
		this.journal.record(Actor.SYSTEM, request, done ? StepKind.DONE : StepKind.REOPENED, null,
				done ? null : failed);
		this.notices.requester(request, done ? NoticeKind.REQUEST_DONE : NoticeKind.REQUEST_REOPENED);
	}

	private static Stream<RequestUser> settled(RequestUser user, @Nullable Long run, @Nullable Arrival arrival) {
		if (arrival == null) {
			return Stream.empty();
		}
		UserState well = (user.mergedInto() != null) ? UserState.MERGED : UserState.DONE;
		Outcome outcome = (arrival.outcome() != null) ? arrival.outcome() : Outcome.UNKNOWN;
		return Stream.of(new RequestUser(user.requestId(), user.userId(), user.fromTier(),
				arrival.isWell() ? well : UserState.FAILED, outcome, arrival.code(), arrival.message(), run,
				user.mergedInto()));
	}

}
