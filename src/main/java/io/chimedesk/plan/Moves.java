package io.chimedesk.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Compares those that a plan would send with what the directory, the account, the open
 * runs and the protection say now.
 */
@Component
class Moves {

	private final Candidates candidates;

	Moves(Candidates candidates) {
		this.candidates = candidates;
	}

	/**
	 * Those of these items that are no longer as they were, in their order.
	 */
	List<MovedUser> among(Plan plan, List<PlanItem> items) {
		return among(plan, items, null);
	}

	/**
	 * The same once a run carries the plan out, which holds its users itself.
	 */
	List<MovedUser> among(Plan plan, List<PlanItem> items, @Nullable Long run) {
		List<PlanItem> sent = items.stream().filter(PlanItem::isSent).toList();
		PlanResolver resolver = new PlanResolver(this.candidates.account(plan.accountId()), plan.change(), plan.only());
		Map<String, Candidate> users = this.candidates
			.of(plan.accountId(), sent.stream().map(PlanItem::userId).toList())
			.stream()
			.map((user) -> Objects.equals(user.heldBy(), run) ? user.free() : user)
			.collect(Collectors.toMap(Candidate::userId, Function.identity()));
		return sent.stream()
			.flatMap((item) -> moved(resolver, item, users.getOrDefault(item.userId(), gone(item))).stream())
			.toList();
	}

	private static Optional<MovedUser> moved(PlanResolver resolver, PlanItem planned, Candidate user) {
		PlanItem now = resolver.resolve(planned.position(), user.despite(planned.override()), planned.ownValues());
		boolean asPlanned = now.isSent() && user.values().equals(planned.from());
		return asPlanned ? Optional.empty() : Optional.of(new MovedUser(planned, now));
	}

	private static Candidate gone(PlanItem item) {
		return Candidate.unknown(item.userId());
	}

}
