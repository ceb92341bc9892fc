package io.chimedesk.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.chimedesk.selection.Change;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is asked for.
 *
 * @param userIds the users, each of them counts once
 * @param change what all of them should get
 * @param own what single users should get instead, by ID
 * @param only for whom of them the plan is
 * @param selectionId the selection they are picked in, which they leave when the plan is
 * confirmed; null if they come from elsewhere
 * @param origin the run that is taken up again; null if none
 * @param overrides by whose word single users are sent although protected, by ID
 */
public record PlanWish(String accountId, Collection<String> userIds, Change change, Map<String, OwnValues> own,
		OnlyFrom only, String reason, @Nullable String ticket, @Nullable Long selectionId, @Nullable Origin origin,
		Map<String, ProtectionOverride> overrides) {

	public PlanWish {
		userIds = List.copyOf(userIds);
		own = Map.copyOf(own);
		overrides = Map.copyOf(overrides);
	}

	/**
	 * One that sends nobody who is protected.
	 */
	public PlanWish(String accountId, Collection<String> userIds, Change change, Map<String, OwnValues> own,
			OnlyFrom only, String reason, @Nullable String ticket, @Nullable Long selectionId,
			@Nullable Origin origin) {
		this(accountId, userIds, change, own, only, reason, ticket, selectionId, origin, Map.of());
	}

}
