package io.chimedesk.recipe;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.plan.Plan;
import io.chimedesk.selection.Change;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells the journal what happens to recipes; without the filter, which may name a person.
 */
@Component
class RecipeJournal {

	private final Audit audit;

	RecipeJournal(Audit audit) {
		this.audit = audit;
	}

	void created(Actor actor, Recipe recipe) {
		Change change = recipe.change();
		Map<String, @Nullable Object> details = new HashMap<>();
		details.put("tier", change.tier());
		details.put("type", change.type());
		details.put("alexa", change.alexaEnabled());
		details.put("room", change.alexaRoomArn());
		details.put("onlyTiers", recipe.only().tiers().isEmpty() ? null : new TreeSet<>(recipe.only().tiers()));
		details.put("onlyTypes", recipe.only().types().isEmpty() ? null : new TreeSet<>(recipe.only().types()));
		details.put("reason", recipe.reason());
		details.put("ticket", recipe.ticket());
		record(actor, "recipe.created", recipe, details);
	}

	void changed(Actor actor, Recipe recipe, String reason, @Nullable String ticket) {
		Map<String, @Nullable Object> details = new HashMap<>();
		details.put("reason", reason);
		details.put("ticket", ticket);
		record(actor, "recipe.changed", recipe, details);
	}

	void shared(Actor actor, Recipe recipe, boolean shared) {
		record(actor, "recipe.changed", recipe, new HashMap<>(Map.of("shared", shared)));
	}

	void planned(Actor actor, Recipe recipe, Plan plan, boolean whole) {
		record(actor, "recipe.planned", recipe, new HashMap<>(
				Map.of("plan", plan.id(), "users", plan.toSend() + plan.skipped(), "whom", whole ? "all" : "new")));
	}

	void told(Actor actor, String action, Recipe recipe) {
		record(actor, action, recipe, new HashMap<>());
	}

	private void record(Actor actor, String action, Recipe recipe, Map<String, @Nullable Object> details) {
		details.put("account", recipe.accountId());
		details.put("owner", recipe.owner());
		this.audit.record(actor, action, "recipe/" + recipe.id(), details);
	}

}
