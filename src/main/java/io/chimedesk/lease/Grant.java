package io.chimedesk.lease;

import java.time.LocalDate;

import io.chimedesk.chime.LicenceTier;

/**
 * A tier that a run has given a user until a date.
 *
 * @param earlierTier what the user had before, as the service names it
 * @param until the last day of the lease
 * @param requestId the request it came from
 * @param grantedBy the operator who made that request
 */
public record Grant(String accountId, String userId, LicenceTier tier, String earlierTier, LocalDate until,
		long requestId, String grantedBy) {
}
