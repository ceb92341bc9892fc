package io.chimedesk.request;

import java.time.Instant;

/**
 * Which requests for one user are asked for.
 *
 * @param before the time of the last one of the part before, or later than any
 * @param number of that request, or greater than any
 */
public record RequestsAbout(String accountId, String userId, Instant before, long number, int limit) {
}
