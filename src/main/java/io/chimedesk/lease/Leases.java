package io.chimedesk.lease;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.chimedesk.audit.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tiers granted until a date.
 */
@Service
public class Leases {

	private final StoredLeases leases;

	private final LeaseSteps steps;

	private final LeaseDays days;

	private final LeaseJournal journal;

	Leases(StoredLeases leases, LeaseSteps steps, LeaseDays days, LeaseJournal journal) {
		this.leases = leases;
		this.steps = steps;
		this.days = days;
		this.journal = journal;
	}

	/**
	 * Keeps the lease of a tier that a run has applied, in the running transaction.
	 * Nothing is kept for a user who had that tier before, nor twice for the same request
	 * and user.
	 */
	@Transactional
	public void grant(Grant grant) {
		if (grant.earlierTier().equals(grant.tier().wire()) || isKept(grant)) {
			return;
		}
		Instant end = this.days.end(grant.until());
		long id = this.leases.add(grant, this.days.now(), end, this.days.reminder(end));
		Lease lease = get(id);
		this.journal.record(Actor.SYSTEM, LeaseJournal.fact("granted", lease, Map.of("by", grant.grantedBy())));
	}

	/**
	 * Has a lease last until that day; what the policy has let through.
	 * @param until the last day
	 * @throws LeaseNotFound if there is none
	 * @throws LeaseStale if it does not run any more, or lasts that long already
	 */
	@Transactional
	public void extend(Actor actor, long leaseId, LocalDate until) {
		Lease before = get(leaseId);
		Instant end = this.days.end(until);
		if (!end.isAfter(this.days.now()) || !this.steps.extend(before, until, end, this.days.reminder(end))) {
			throw new LeaseStale(leaseId);
		}
		this.journal.record(actor, LeaseJournal.fact("extended", get(leaseId), Map.of("before", before.until())));
	}

	/**
	 * The leases of that user, those first that something is still to become of.
	 */
	@Transactional(readOnly = true)
	public List<Lease> of(String accountId, String userId) {
		return this.leases.of(accountId, userId);
	}

	/**
	 * The lease.
	 * @throws LeaseNotFound if there is none
	 */
	@Transactional(readOnly = true)
	public Lease get(long leaseId) {
		return this.leases.find(leaseId).orElseThrow(() -> new LeaseNotFound(leaseId));
	}

	private boolean isKept(Grant grant) {
		return of(grant.accountId(), grant.userId()).stream()
			.anyMatch((lease) -> Long.valueOf(grant.requestId()).equals(lease.requestId()));
	}

}
