package io.chimedesk.request;

import java.util.List;

import io.chimedesk.chime.LicenceTier;

/**
 * An approved request that waits to be sent.
 *
 * @param userIds those of its users who wait
 */
public record Ready(long request, LicenceTier tier, List<String> userIds) {

	public Ready {
		userIds = List.copyOf(userIds);
	}

}
