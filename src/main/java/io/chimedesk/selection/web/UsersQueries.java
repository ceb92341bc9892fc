package io.chimedesk.selection.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.chimedesk.directory.UserFilter;
import io.chimedesk.selection.FilterQueries;
import io.chimedesk.selection.web.FilterMenu.Chip;
import io.chimedesk.ui.Address;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Reads the query of a saved filter as the address of the list of users is read.
 */
@Component
class UsersQueries implements FilterQueries {

	private final MessageSourceAccessor messages;

	UsersQueries(MessageSource messages) {
		this.messages = new MessageSourceAccessor(messages);
	}

	@Override
	public UserFilter filter(String query) {
		return parsed(query).filter();
	}

	@Override
	public String words(String query) {
		Map<String, String> words = FilterMenus.chips(parsed(query).address(""))
			.stream()
			.collect(Collectors.toMap(Chip::name, this::value, (one, other) -> one + ", " + other, LinkedHashMap::new));
		return words.entrySet()
			.stream()
			.map((field) -> field(field.getKey()) + field.getValue())
			.collect(Collectors.joining(" · "));
	}

	private String field(String name) {
		return name.equals("gone") ? "" : this.messages.getMessage("selection.filter." + name) + ": ";
	}

	private String value(Chip chip) {
		return this.messages.getMessage(chip.key(), chip.value());
	}

	private static UsersQuery parsed(String query) {
		Map<String, Set<String>> values = new LinkedHashMap<>();
		for (String parameter : query.split("&")) {
			String[] parts = parameter.split("=", 2);
			if (parts.length == 2) {
				values.computeIfAbsent(parts[0], (name) -> new LinkedHashSet<>())
					.add(UriUtils.decode(parts[1], StandardCharsets.UTF_8));
			}
		}
		return new UsersQuery(one(values, "q"), values.get("tier"), values.get("type"), values.get("registration"),
				values.get("invitation"), one(values, "alexa"), values.get("mark"), one(values, "changed"),
				one(values, "gone"), one(values, "sort"), one(values, "dir"), null, null, null);
	}

	private static @Nullable String one(Map<String, Set<String>> values, String name) {
		return values.getOrDefault(name, Set.of()).stream().findFirst().orElse(null);
	}

}
