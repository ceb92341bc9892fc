package io.chimedesk.plan;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at a confirmed plan once more, right before it is carried out.
 */
@Service
public class PlanCheck {

	private final StoredPlans plans;

	private final PlanItems items;

	private final Moves moves;

	PlanCheck(StoredPlans plans, PlanItems items, Moves moves) {
		this.plans = plans;
		this.items = items;
		this.moves = moves;
	}

	/**
	 * Who of those that were to be sent is no longer as the plan has it, in its order.
	 * Nobody is to be sent with other values than were reviewed, so each has a reason not
	 * to be.
	 * @param run what carries the plan out; whom it holds itself nobody else holds
	 */
	@Transactional(readOnly = true)
	public List<MovedUser> overtaken(UUID planId, long run) {
		Plan plan = this.plans.find(planId).orElseThrow(PlanNotFound::new);
		return this.moves.among(plan, this.items.all(planId), run)
			.stream()
			.map((moved) -> moved.canBeSent() ? new MovedUser(moved.planned(), moved.now().skippedFor(Skip.MOVED))
					: moved)
			.toList();
	}

}
