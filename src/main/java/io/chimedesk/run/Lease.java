package io.chimedesk.run;

import io.chimedesk.audit.Actor;

/**
 * The right to carry out a run, until somebody takes a newer one.
 *
 * @param confirmedBy the operator who confirmed the plan
 */
record Lease(long run, long fence, String accountId, String planId, Actor confirmedBy) {
}
