package io.chimedesk.plan;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A selection and a change, resolved.
 *
 * @param owner the operator who made it
 * @param toSend how many users will be sent
 * @param skipped how many will not
 * @param digest over account, change, reason, ticket and every item; what was reviewed is
 * what is confirmed
 * @param retryOf the run whose failures this plan tries again; null if none
 */
public record Plan(UUID id, String accountId, String owner, Change change, String reason, @Nullable String ticket,
		PlanStatus status, int toSend, int skipped, String digest, Instant createdAt, @Nullable Long retryOf) {
}
