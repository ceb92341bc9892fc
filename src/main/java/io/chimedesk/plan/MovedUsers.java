package io.chimedesk.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import io.chimedesk.audit.Actor;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Users of a plan in review who moved since they were picked: shown, and taken over with
 * what they have now, or taken out.
 */
@Service
public class MovedUsers {

	private static final String OPERATORS = "hasAnyRole('ADMIN', 'HELPDESK')";

	private final PlanRevision revision;

	private final PlanItems items;

	private final Moves moves;

	MovedUsers(PlanRevision revision, PlanItems items, Moves moves) {
		this.revision = revision;
		this.items = items;
		this.moves = moves;
	}

	/**
	 * Who moved, in the order of the plan.
	 * @throws PlanNotFound if there is no such plan, or it is somebody else's
	 * @throws PlanStale if it was settled or is too old
	 */
	@PreAuthorize(OPERATORS)
	@Transactional(readOnly = true)
	public Moved find(UUID planId, Actor actor) {
		return find(this.revision.look(planId, actor));
	}

	/**
	 * Takes the moved users over as they are now; the others of them are taken out.
	 * @param digest of the plan whose moved users were shown
	 * @param seen the fingerprint of what was shown
	 * @param keep who should still be sent, as far as possible
	 * @return the plan to be reviewed again
	 * @throws PlanStale if the plan was edited meanwhile, or somebody moved again
	 */
	@PreAuthorize(OPERATORS)
	@Transactional
	public Plan accept(UUID planId, String digest, String seen, Predicate<String> keep, Actor actor) {
		Plan plan = this.revision.open(planId, actor);
		if (!plan.digest().equals(digest)) {
			throw new PlanStale(PlanStale.Why.EDITED);
		}
		Moved moved = find(plan);
		if (!moved.fingerprint().equals(seen)) {
			throw new PlanStale(PlanStale.Why.OVERTAKEN);
		}
		List<PlanItem> now = moved.users()
			.stream()
			.map(MovedUser::now)
			.map((item) -> (!item.isSent() || keep.test(item.userId())) ? item : item.skippedFor(Skip.TAKEN_OUT))
			.toList();
		long kept = now.stream().filter(PlanItem::isSent).count();
		return this.revision.replace(plan, now, actor, Map.of("moved", now.size(), "kept", kept));
	}

	private Moved find(Plan plan) {
		List<MovedUser> users = this.moves.among(plan, this.items.all(plan.id()));
		return new Moved(plan, users, PlanDigest.of(plan, users.stream().map(MovedUser::now).toList()));
	}

	/**
	 * Who moved since a plan was made.
	 *
	 * @param fingerprint of what they have now, to accept exactly what was shown
	 */
	public record Moved(Plan plan, List<MovedUser> users, String fingerprint) {

		public Moved {
			users = List.copyOf(users);
		}

	}

}
