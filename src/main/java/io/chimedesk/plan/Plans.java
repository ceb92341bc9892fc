package io.chimedesk.plan;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import io.chimedesk.audit.Actor;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Makes plans, shows them and hands them over to be run.
 */
@Service
public class Plans {

	/**
	 * Makes a plan of these users and this change and keeps it for review.
	 * @throws PlanRefused if there is nothing to do, the change is empty or not supported
	 * by the account, or the actor's limit is exceeded
	 */
	public Plan draft(Actor actor, String accountId, Collection<String> userIds, Change change, String reason,
			@Nullable String ticket, @Nullable Long retryOf) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The plan, if this operator may see it.
	 * @throws PlanNotFound if there is none, or it is somebody else's
	 */
	public Plan get(UUID planId, Actor actor) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The users of the plan in its order, from that position on.
	 */
	public List<PlanItem> items(UUID planId, int fromPosition, int limit) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Marks the plan as confirmed, in the running transaction; at most one caller ever
	 * succeeds.
	 * @return the plan as confirmed
	 * @throws PlanNotFound if there is none, or it is somebody else's
	 * @throws PlanStale if it was confirmed or dropped before, is older than it may be,
	 * or is not the one of that digest
	 */
	public Plan confirm(UUID planId, String digest, Actor actor) {
		throw new UnsupportedOperationException();
	}

}
