package io.chimedesk.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.chimedesk.selection.Change;
import org.jspecify.annotations.Nullable;

/**
 * The users to make a plan of, in their order, and what some of them get whatever the
 * plan says for all.
 *
 * @param selectionId the selection they are picked in; null if they come from elsewhere
 */
public record Picked(List<String> userIds, Map<String, OwnValues> own, @Nullable Long selectionId) {

	public Picked {
		userIds = List.copyOf(userIds);
		own = Map.copyOf(own);
	}

	/**
	 * Selected users with the wishes that came from a list; wishes for anybody else do
	 * not count.
	 */
	public static Picked of(@Nullable Long selectionId, List<String> userIds, Map<String, Change> wishes) {
		Set<String> picked = Set.copyOf(userIds);
		Map<String, OwnValues> own = new LinkedHashMap<>();
		wishes.forEach((userId, wish) -> {
			if (picked.contains(userId) && !wish.isEmpty()) {
				own.put(userId, OwnValues.of(wish));
			}
		});
		return new Picked(userIds, own, selectionId);
	}

}
