package io.chimedesk.run;

import java.time.Instant;

/**
 * Which runs of one user are asked for.
 *
 * @param before the time of the last one of the part before, or later than any
 * @param number of that run, or greater than any
 */
public record RunsAbout(String accountId, String userId, Instant before, long number, int limit) {
}
