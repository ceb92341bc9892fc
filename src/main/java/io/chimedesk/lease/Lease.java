package io.chimedesk.lease;

import java.time.Instant;
import java.time.LocalDate;

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
 * @param runNumber the run that returns the earlier tier, or tried to; null before
 * @param trouble why it asks; null if it does not
 * @param found the tier that the user turned out to have instead, as the service names
 * it; null if that is not why it asks
 */
public record Lease(long id, String accountId, String userId, LicenceTier tier, String earlierTier,
		@Nullable Long requestId, String grantedBy, Instant grantedAt, LocalDate until, Instant endsAt,
		LeaseStatus status, @Nullable Instant remindedAt, @Nullable Long runNumber, @Nullable String trouble,
		@Nullable String found) {

	public boolean isRunning() {
		return this.status == LeaseStatus.RUNNING;
	}

	/**
	 * Whether it asks what should become of it.
	 */
	public boolean isAsking() {
		return this.status == LeaseStatus.ASKS;
	}

}
