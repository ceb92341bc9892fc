package io.chimedesk.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

import io.chimedesk.chime.LicenceTier;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for.
 *
 * @param userIds the users, each of them counts once
 * @param until the last day of a lease; null if it has no end
 */
public record RequestWish(String accountId, Collection<String> userIds, LicenceTier tier, String reason,
		@Nullable String ticket, @Nullable LocalDate until, Urgency urgency) {

	public RequestWish {
		userIds = List.copyOf(new LinkedHashSet<>(userIds));
	}

}
