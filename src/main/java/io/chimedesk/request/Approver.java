package io.chimedesk.request;

import java.time.Instant;

/**
 * Who has approved a request, and when.
 */
record Approver(String name, Instant at) {
}
