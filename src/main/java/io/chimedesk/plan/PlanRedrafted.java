package io.chimedesk.plan;

import java.util.UUID;

/**
 * A plan has taken the place of an earlier one, with the same users and another change;
 * published in the transaction in which it happens.
 */
public record PlanRedrafted(UUID earlier, UUID redrafted) {
}
