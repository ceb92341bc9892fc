package io.chimedesk.directory;

import java.util.Map;

/**
 * How many users each value of each filter field would show if the rest of the filter
 * stayed; the empty text stands for users without a value.
 */
public record UserFacets(Map<String, Long> tiers, Map<String, Long> types, Map<String, Long> registrations,
		Map<String, Long> invitations, Map<String, Long> alexa) {
}
