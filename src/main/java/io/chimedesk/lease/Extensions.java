package io.chimedesk.lease;

import java.time.LocalDate;

import io.chimedesk.audit.Actor;

/**
 * Asks for a lease to last longer. The bean of this type has the policy judge it, and
 * calls {@link Leases#extend} at once or when somebody has decided so.
 */
public interface Extensions {

	/**
	 * Asks for that lease to last until that day.
	 * @param until the last day
	 */
	void ask(Actor actor, Lease lease, LocalDate until, String reason);

}
