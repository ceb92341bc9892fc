package io.chimedesk.selection;

import java.util.Map;

/**
 * How many users a selection has, and of which kind.
 *
 * @param gone how many the directory does not have any more
 * @param wished how many have values of their own
 * @param tiers how many have each tier now, the most frequent first; the empty text
 * stands for none
 */
public record SelectionCounts(int users, int gone, int wished, Map<String, Long> tiers) {
}
