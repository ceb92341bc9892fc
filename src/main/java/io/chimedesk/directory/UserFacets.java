package io.chimedesk.directory;

import java.util.Map;

/**
 * How many users each value of each filter field would show if the rest of the filter
 * stayed; the empty text stands for users without a value.
 *
 * @param marks by the name of the mark
 * @param changedWithin by the number of days
 * @param gone how many are no longer in Chime
 */
public record UserFacets(Map<String, Long> tiers, Map<String, Long> types, Map<String, Long> registrations,
		Map<String, Long> invitations, Map<String, Long> alexa, Map<String, Long> marks,
		Map<Integer, Long> changedWithin, long gone) {
}
