package io.chimedesk.recipe.web;

import java.util.Objects;

import io.chimedesk.recipe.Recipe;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a recipe.
 */
record RecipeForm(String name, @Size(min = 3, max = 500, message = "{plan.change.reason.length}") String reason,
		@Size(max = 100, message = "{plan.change.ticket.length}") String ticket) {

	RecipeForm(@Nullable String name, @Nullable String reason, @Nullable String ticket) {
		this.name = Objects.requireNonNullElse(name, "");
		this.reason = clean(reason);
		this.ticket = clean(ticket);
	}

	static RecipeForm of(Recipe recipe) {
		return new RecipeForm(recipe.name(), recipe.reason(), recipe.ticket());
	}

	@Nullable String ticketOrNull() {
		return this.ticket.isEmpty() ? null : this.ticket;
	}

	private static String clean(@Nullable String text) {
		return Objects.requireNonNullElse(text, "").replaceAll("\\p{Cc}", " ").strip();
	}

}
