package io.chimedesk.policy;

import java.time.Instant;

/**
 * A policy, and who let it hold from when on.
 */
public record PolicyVersion(Policy policy, String by, Instant at) {
}
