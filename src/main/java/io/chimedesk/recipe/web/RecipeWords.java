package io.chimedesk.recipe.web;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.chimedesk.plan.ChangeWords;
import io.chimedesk.plan.OnlyFrom;
import io.chimedesk.selection.Change;
import io.chimedesk.selection.FilterQueries;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * Says in words what a recipe does and for whom.
 */
@Component
class RecipeWords {

	private final MessageSourceAccessor messages;

	private final ChangeWords changes;

	private final FilterQueries queries;

	RecipeWords(MessageSource messages, ChangeWords changes, FilterQueries queries) {
		this.messages = new MessageSourceAccessor(messages);
		this.changes = changes;
		this.queries = queries;
	}

	/**
	 * The filter: "Tier: Basic · Registration: Registered".
	 */
	String filter(String query) {
		String words = this.queries.words(query);
		return words.isEmpty() ? this.messages.getMessage("recipe.filter.everybody") : words;
	}

	/**
	 * The change: "Set Pro, only for users who have Basic now".
	 */
	String change(Change change, OnlyFrom only) {
		String settings = this.changes.settings(change);
		return only.isAny() ? say("recipe.change", settings) : say("recipe.change.only", settings, values(only));
	}

	private String values(OnlyFrom only) {
		return Stream.of(only.tiers(), only.types())
			.filter((values) -> !values.isEmpty())
			.map(this::values)
			.collect(Collectors.joining(" · "));
	}

	private String values(Collection<String> values) {
		return values.stream()
			.map((value) -> this.messages.getMessage("selection.value." + (value.isEmpty() ? "none" : value), value))
			.sorted()
			.collect(Collectors.joining(", "));
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
