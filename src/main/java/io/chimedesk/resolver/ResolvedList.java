package io.chimedesk.resolver;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A list that somebody pasted or uploaded.
 *
 * @param name the name of the file, made visible; null for a paste
 * @param asks whether somebody has yet to say how it is to be read
 * @param hasValues whether its rows say what should be set
 * @param passedOver the headers of columns that do not matter
 */
public record ResolvedList(UUID id, String accountId, String owner, @Nullable String name, boolean asks,
		boolean hasValues, List<String> passedOver, Instant createdAt) {

	public ResolvedList {
		passedOver = List.copyOf(passedOver);
	}

}
