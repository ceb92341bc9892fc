package io.chimedesk.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What may be in the way of whatever change of one user.
 *
 * @param heldBy the number of the open run that holds the user; null if none does
 */
public record Hindrances(List<WhyNot> badges, @Nullable Long heldBy) {

	public Hindrances {
		badges = List.copyOf(badges);
	}

}
