package io.chimedesk.lease;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.chimedesk.audit.Actor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deals with users who have been given a further tier until a later date on top of one
 * that ends: nothing is returned then, and the later lease returns what the one that ends
 * would have.
 */
@Component
class LeaseInheritance {

	private final StoredLeases leases;

	private final LeaseSteps steps;

	private final LeaseSettlement settlement;

	private final LeaseJournal journal;

	LeaseInheritance(StoredLeases leases, LeaseSteps steps, LeaseSettlement settlement, LeaseJournal journal) {
		this.leases = leases;
		this.steps = steps;
		this.settlement = settlement;
		this.journal = journal;
	}

	/**
	 * Hands over what can be handed over.
	 * @param due leases of that account that end
	 * @return whom that was about
	 */
	@Transactional
	public Set<String> handOver(String accountId, List<Lease> due) {
		List<Lease> running = this.leases.running(accountId, due.stream().map(Lease::userId).toList());
		Set<String> users = new HashSet<>();
		for (Lease lease : due) {
			Optional<Lease> heir = running.stream().filter((other) -> isOnTop(other, lease)).findFirst();
			if (heir.isPresent() && users.add(lease.userId())) {
				handOver(lease, heir.get());
			}
		}
		return users;
	}

	private void handOver(Lease lease, Lease heir) {
		boolean given = this.settlement.apply(Actor.SYSTEM, List.of(Settled.ended(lease))) == 1
				&& this.steps.inherit(heir, lease.earlierTier());
		if (!given) {
			throw new LeaseStale(lease.id());
		}
		this.journal.record(Actor.SYSTEM,
				LeaseJournal.fact("inherited", heir, Map.of("from", lease.id(), "returns", lease.earlierTier())));
	}

	private static boolean isOnTop(Lease other, Lease lease) {
		return other.id() > lease.id() && other.userId().equals(lease.userId())
				&& other.earlierTier().equals(lease.tier().wire());
	}

}
