package io.chimedesk.request;

import java.util.List;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.plan.ProtectionOverride;
import org.jspecify.annotations.Nullable;

/**
 * An approved request that waits to be sent.
 *
 * @param userIds those of its users who wait
 * @param override what has these users sent even if they are protected; null if too few
 * have approved that
 */
public record Ready(long request, LicenceTier tier, List<String> userIds, @Nullable ProtectionOverride override) {

	public Ready {
		userIds = List.copyOf(userIds);
	}

}
