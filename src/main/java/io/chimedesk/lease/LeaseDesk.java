package io.chimedesk.lease;

import java.time.LocalDate;
import java.util.List;

import io.chimedesk.audit.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What operators do with leases: answer those that ask, return a tier before its time,
 * and ask for longer.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK')")
public class LeaseDesk {

	private final Leases leases;

	private final Returning returning;

	private final LeaseSettlement settlement;

	private final ObjectProvider<Extensions> extensions;

	LeaseDesk(Leases leases, Returning returning, LeaseSettlement settlement, ObjectProvider<Extensions> extensions) {
		this.leases = leases;
		this.returning = returning;
		this.settlement = settlement;
		this.extensions = extensions;
	}

	/**
	 * Has a run return the earlier tier now, before its time or although somebody changed
	 * the user.
	 * @param seen the tier that the actor has seen the user have, as the service names it
	 * @throws LeaseStale if there is nothing to return any more
	 */
	public ReturnTry returnNow(Actor actor, long leaseId, @Nullable String seen) {
		Lease lease = this.leases.get(leaseId);
		checkTheirs(actor, lease);
		if (!lease.isReturnable()) {
			throw new LeaseStale(leaseId);
		}
		return this.returning.begin(actor, lease, seen);
	}

	/**
	 * Whether a second person has to approve the return that somebody asked for.
	 */
	@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK', 'AUDITOR')")
	public boolean isAwaiting(Lease lease) {
		return this.returning.isAwaiting(lease);
	}

	/**
	 * Lets the user of a lease that asks keep what the user has.
	 * @throws LeaseStale if it does not ask any more
	 */
	public void keep(Actor actor, long leaseId) {
		Lease lease = this.leases.get(leaseId);
		if (!lease.isAsking()) {
			throw new LeaseStale(leaseId);
		}
		if (!lease.isKeepableBy(actor)) {
			throw new AccessDeniedException("Lease " + leaseId + " is not theirs to keep");
		}
		if (this.settlement.apply(actor, List.of(Settled.kept(lease))) == 0) {
			throw new LeaseStale(leaseId);
		}
	}

	/**
	 * Whether leases can be made to last longer here.
	 */
	public boolean isExtending() {
		return this.extensions.getIfAvailable() != null;
	}

	/**
	 * Asks for a lease to last longer; the policy decides whether it does at once.
	 * @return whether it does
	 * @throws LeaseStale if it does not run any more, or lasts that long already
	 */
	public boolean extend(Actor actor, long leaseId, LocalDate until, String reason) {
		Lease lease = this.leases.get(leaseId);
		checkTheirs(actor, lease);
		if (!lease.isRunning() || !until.isAfter(lease.until())) {
			throw new LeaseStale(leaseId);
		}
		this.extensions.getObject().ask(actor, lease, until, reason);
		return !this.leases.get(leaseId).until().isBefore(until);
	}

	/** Whoever asked for a lease, and administrators, have a say in it. */
	private static void checkTheirs(Actor actor, Lease lease) {
		if (!actor.mayChange(lease.grantedBy())) {
			throw new AccessDeniedException("Lease " + lease.id() + " is somebody else's");
		}
	}

}
