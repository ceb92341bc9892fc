package io.chimedesk.plan;

import java.time.Instant;

/**
 * A user whom no plan may send, and why.
 *
 * @param by the operator who protected the user
 */
public record ProtectedUser(String userId, String by, Instant at, String reason) {
}
