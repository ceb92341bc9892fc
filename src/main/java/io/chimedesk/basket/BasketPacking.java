package io.chimedesk.basket;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.Directory;
import io.chimedesk.plan.OnlyFrom;
import io.chimedesk.plan.OwnValues;
import io.chimedesk.plan.PlanWish;
import io.chimedesk.plan.Plans;
import io.chimedesk.request.Fulfilment;
import io.chimedesk.schedule.AsSystem;
import io.chimedesk.selection.Change;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one plan of what is in a basket, and marks its requests as sent, in one
 * transaction.
 */
@Component
class BasketPacking {

	/** How many users go together at most. */
	static final int MOST_USERS = 10_000;

	private static final int LONGEST_REASON = 500;

	private static final Change NOTHING = new Change(null, null, null, null);

	private final Fulfilment fulfilment;

	private final Plans plans;

	private final BasketQueue queue;

	private final Directory directory;

	BasketPacking(Fulfilment fulfilment, Plans plans, BasketQueue queue, Directory directory) {
		this.fulfilment = fulfilment;
		this.plans = plans;
		this.queue = queue;
		this.directory = directory;
	}

	/**
	 * The accounts with something in their baskets, also those that are no more.
	 */
	@Transactional(readOnly = true)
	public List<String> accounts() {
		return this.fulfilment.accounts();
	}

	/**
	 * Packs the basket of that account; whoever comes second finds it empty.
	 * @param actor who has it sent
	 * @return the plan; empty if nothing can go
	 */
	@Transactional
	public Optional<UUID> pack(Actor actor, String accountId) {
		Load load = Load.of(this.fulfilment.ready(accountId), this.fulfilment.underWay(accountId), MOST_USERS);
		if (load.isEmpty()) {
			return Optional.empty();
		}
		UUID plan = AsSystem.call(() -> this.plans.draft(Actor.SYSTEM, wish(accountId, load)).id());
		for (Map.Entry<Long, Map<String, @Nullable Long>> going : load.going().entrySet()) {
			this.fulfilment.send(actor, going.getKey(), plan, going.getValue());
		}
		this.queue.confirm(plan);
		return Optional.of(plan);
	}

	/**
	 * One change for all if they get the same; a tier that the account supports no more
	 * is left to each user's outcome.
	 */
	private PlanWish wish(String accountId, Load load) {
		Set<LicenceTier> tiers = Set.copyOf(load.users().values());
		boolean same = tiers.size() == 1 && supports(accountId, tiers.iterator().next());
		Map<String, OwnValues> own = new HashMap<>();
		if (!same) {
			load.users().forEach((user, tier) -> own.put(user, OwnValues.of(setting(tier))));
		}
		Change change = same ? setting(tiers.iterator().next()) : NOTHING;
		return new PlanWish(accountId, load.users().keySet(), change, own, OnlyFrom.ANY, reason(load.going().keySet()),
				null, null, null, load.overrides());
	}

	private boolean supports(String accountId, LicenceTier tier) {
		return this.directory.account(accountId)
			.filter((account) -> account.supportedTiers().contains(tier.wire()))
			.isPresent();
	}

	private static Change setting(LicenceTier tier) {
		return new Change(tier, null, null, null);
	}

	private static String reason(Collection<Long> requests) {
		String reason = requests.stream()
			.map((request) -> "#" + request)
			.collect(Collectors.joining(", ", "Licence requests ", ""));
		return (reason.length() <= LONGEST_REASON) ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
	}

}
