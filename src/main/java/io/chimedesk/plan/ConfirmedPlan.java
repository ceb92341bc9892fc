package io.chimedesk.plan;

import java.time.Instant;
import java.util.UUID;

/**
 * A plan that was confirmed.
 *
 * @param toSend how many of its users were sent
 */
public record ConfirmedPlan(UUID id, Instant createdAt, Instant confirmedAt, int toSend) {
}
