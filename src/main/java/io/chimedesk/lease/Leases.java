package io.chimedesk.lease;

import java.time.LocalDate;
import java.util.List;

import io.chimedesk.audit.Actor;

import org.springframework.stereotype.Service;

/**
 * Tiers granted until a date, from the grant to the earlier tier's return.
 */
@Service
public class Leases {

	/**
	 * Keeps the lease of a tier that a run has applied, in the running transaction.
	 */
	public void grant(Grant grant) {
		throw new UnsupportedOperationException(grant.toString());
	}

	/**
	 * Has a lease last until that day; what the policy has let through.
	 * @param until the last day
	 */
	public void extend(Actor actor, long leaseId, LocalDate until) {
		throw new UnsupportedOperationException(actor.name() + leaseId + until);
	}

	/**
	 * The leases of that user, the open ones first.
	 */
	public List<Lease> of(String accountId, String userId) {
		return List.of();
	}

	/**
	 * The lease.
	 * @throws LeaseNotFound if there is none
	 */
	public Lease get(long leaseId) {
		throw new LeaseNotFound(leaseId);
	}

}
