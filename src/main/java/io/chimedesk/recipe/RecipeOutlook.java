package io.chimedesk.recipe;

import io.chimedesk.plan.ConfirmedPlan;
import org.jspecify.annotations.Nullable;

/**
 * What a recipe would be about now, beside the last time.
 *
 * @param matching how many users its filter means now
 * @param fresh how many of them it was not about last time
 * @param left how many it was about last time and its filter no longer means
 * @param alreadyThere how many of those that match have what it sets; null if the copy
 * cannot tell without reading each user, because it sets a room
 * @param last the plan of it that was confirmed last; null if none was
 */
public record RecipeOutlook(long matching, long fresh, long left, @Nullable Long alreadyThere,
		@Nullable ConfirmedPlan last) {
}
