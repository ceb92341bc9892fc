package io.chimedesk.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.chimedesk.directory.Directory;
import io.chimedesk.directory.UserFilter;
import io.chimedesk.plan.ConfirmedPlan;
import io.chimedesk.plan.ConfirmedPlans;
import io.chimedesk.recipe.RecipePlans.RecipePlan;
import io.chimedesk.selection.FilterQueries;

import org.springframework.stereotype.Service;

/**
 * Whom a recipe is about now, and whom it was about last time: the users of its last
 * confirmed plan of all, and of those for new ones since.
 */
@Service
public class RecipeUsers {

	private final Directory directory;

	private final FilterQueries queries;

	private final RecipePlans plans;

	private final ConfirmedPlans confirmed;

	RecipeUsers(Directory directory, FilterQueries queries, RecipePlans plans, ConfirmedPlans confirmed) {
		this.directory = directory;
		this.queries = queries;
		this.plans = plans;
		this.confirmed = confirmed;
	}

	public RecipeOutlook outlook(Recipe recipe) {
		UserFilter filter = this.queries.filter(recipe.query());
		List<ConfirmedPlan> done = done(recipe);
		List<String> earlier = this.confirmed.userIds(done.stream().map(ConfirmedPlan::id).toList());
		long matching = this.directory.count(recipe.accountId(), filter);
		long still = this.directory.count(recipe.accountId(), filter, earlier);
		return new RecipeOutlook(matching, matching - still, earlier.size() - still,
				new Target(recipe.change()).count(filter, (there) -> this.directory.count(recipe.accountId(), there)),
				done.stream().max(Comparator.comparing(ConfirmedPlan::confirmedAt)).orElse(null));
	}

	/**
	 * The IDs of all users that match now.
	 */
	List<String> matching(Recipe recipe) {
		return this.directory.userIds(recipe.accountId(), this.queries.filter(recipe.query()));
	}

	/**
	 * Those of them whom the recipe was not about last time.
	 */
	List<String> fresh(Recipe recipe) {
		Set<String> earlier = new HashSet<>(
				this.confirmed.userIds(done(recipe).stream().map(ConfirmedPlan::id).toList()));
		return matching(recipe).stream().filter((user) -> !earlier.contains(user)).toList();
	}

	/**
	 * The confirmed plans since the last one of all, with it.
	 */
	private List<ConfirmedPlan> done(Recipe recipe) {
		Map<UUID, Boolean> whole = this.plans.of(recipe.id())
			.stream()
			.collect(Collectors.toMap(RecipePlan::planId, RecipePlan::whole));
		List<ConfirmedPlan> done = new ArrayList<>();
		for (ConfirmedPlan plan : this.confirmed.among(whole.keySet())) {
			done.add(plan);
			if (whole.getOrDefault(plan.id(), false)) {
				return done;
			}
		}
		return done;
	}

}
