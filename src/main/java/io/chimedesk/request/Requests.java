package io.chimedesk.request;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.chimedesk.audit.Actor;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads requests: all operators may read all of them.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK', 'AUDITOR')")
@Transactional(readOnly = true)
public class Requests {

	private final StoredRequests requests;

	private final RequestUsers users;

	private final RequestSteps steps;

	private final WantedUsers wanted;

	private final InboxRows inbox;

	Requests(StoredRequests requests, RequestUsers users, RequestSteps steps, WantedUsers wanted, InboxRows inbox) {
		this.requests = requests;
		this.users = users;
		this.steps = steps;
		this.wanted = wanted;
		this.inbox = inbox;
	}

	/**
	 * The request.
	 * @throws RequestNotFound if there is none
	 */
	public LicenceRequest get(long id) {
		return this.requests.find(id).orElseThrow(() -> new RequestNotFound(id));
	}

	/**
	 * The users of a request, those who failed first.
	 */
	public List<RequestUser> users(long id) {
		return this.users.of(id);
	}

	/**
	 * One user of each of these requests, by request.
	 */
	public Map<Long, String> firstUsers(Collection<Long> ids) {
		return this.users.first(ids);
	}

	/**
	 * Everything that happened to a request, oldest first.
	 */
	public List<Step> steps(long id) {
		return this.steps.of(id);
	}

	/**
	 * How many have approved each of these requests; none is left out.
	 */
	public Map<Long, Integer> approvals(Collection<Long> ids) {
		return this.steps.approvals(ids);
	}

	/**
	 * Whether that operator has decided about it.
	 */
	public boolean hasDecided(long id, Actor actor) {
		return this.steps.hasDecided(id, actor.name());
	}

	/**
	 * The unfinished requests that these users are in, by user.
	 */
	public Map<String, ? extends Collection<Long>> unfinished(String accountId, Collection<String> userIds) {
		return this.wanted.unfinished(accountId, userIds);
	}

	/**
	 * What requests asked for one user, newest first.
	 */
	public List<UserRequest> about(RequestsAbout wanted) {
		return this.wanted.about(wanted);
	}

	/**
	 * A part of the requests that match.
	 * @param offset how many to leave out
	 */
	public List<LicenceRequest> page(Actor actor, InboxFilter filter, int offset, int limit) {
		return this.inbox.page(actor.name(), filter, offset, limit);
	}

	public int count(Actor actor, InboxFilter filter) {
		return this.inbox.count(actor.name(), filter);
	}

	public InboxCounts counts(Actor actor) {
		return this.inbox.counts(actor.name());
	}

	/**
	 * How many requests of others wait for a decision.
	 */
	public int undecided(String operator) {
		return this.inbox.undecided(operator);
	}

}
