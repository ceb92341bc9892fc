package io.chimedesk.lease;

import java.time.Instant;
import java.time.LocalDate;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.LicenceTier;
import org.jspecify.annotations.Nullable;

/**
 * A tier granted to a user until a date.
 *
 * @param earlierTier what returns afterwards, as the service names it
 * @param requestId the request it came from; null if from none
 * @param until the last day
 * @param endsAt the moment that day is over
 * @param remindedAt when its end was announced; null if it was not
 */
public record Lease(long id, String accountId, String userId, LicenceTier tier, String earlierTier,
		@Nullable Long requestId, String grantedBy, Instant grantedAt, LocalDate until, Instant endsAt,
		LeaseStatus status, @Nullable Instant remindedAt, LeaseReturn back) {

	/** How many days one click extends a lease by. */
	private static final int CLICK = 30;

	public boolean isRunning() {
		return this.status == LeaseStatus.RUNNING;
	}

	/**
	 * Whether it asks what should become of it.
	 */
	public boolean isAsking() {
		return this.status == LeaseStatus.ASKS;
	}

	/**
	 * Whether the earlier tier can be returned now.
	 */
	public boolean isReturnable() {
		return isRunning() || isAsking();
	}

	/**
	 * Whether its end is over, and the return waits for something.
	 */
	public boolean isOverdue() {
		return isRunning() && this.back.code() != null;
	}

	/**
	 * Whether the actor may have the earlier tier returned now.
	 */
	public boolean isReturnableBy(Actor actor) {
		return isReturnable() && actor.mayChange(this.grantedBy);
	}

	/**
	 * Whether the actor may ask for it to last longer.
	 */
	public boolean isExtendableBy(Actor actor) {
		return isRunning() && actor.mayChange(this.grantedBy);
	}

	/**
	 * Whether the actor may let the user keep what the user has. Where that is the tier
	 * of the lease, it is a grant without an end, and nobody's but an administrator's.
	 */
	public boolean isKeepableBy(Actor actor) {
		boolean grants = this.back.trouble() != Trouble.CHANGED && this.back.trouble() != Trouble.GONE;
		return isAsking() && (grants ? actor.isAdmin() : actor.mayChange(this.grantedBy));
	}

	/**
	 * The last day if it is extended by one click.
	 */
	public LocalDate longer() {
		return this.until.plusDays(CLICK);
	}

	/**
	 * Whether its end was announced, and is still to come.
	 */
	public boolean isEndingSoon() {
		return isRunning() && this.remindedAt != null && !isOverdue();
	}

	/**
	 * The address of its page.
	 */
	public String address() {
		return "/leases/" + this.id;
	}

	/**
	 * What entries of the journal about it have as their subject.
	 */
	public String subject() {
		return "lease/" + this.id;
	}

}
