package io.chimedesk.resolver.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.chimedesk.resolver.parse.Role;
import io.chimedesk.resolver.parse.Separator;
import org.jspecify.annotations.Nullable;

/**
 * How a list is to be read, as the operator says it.
 *
 * @param separator the name of a separator
 * @param header {@code yes} if the first row names the columns
 * @param column what each column means, from the left
 */
record MappingForm(@Nullable String separator, @Nullable String header, @Nullable List<String> column) {

	Optional<Separator> chosen() {
		return Separator.named(Objects.requireNonNullElse(this.separator, ""));
	}

	/**
	 * Whether something is said about the columns, not only about what separates them.
	 */
	boolean isAnswered() {
		return this.column != null;
	}

	boolean hasHeader() {
		return "yes".equals(this.header);
	}

	List<Role> roles() {
		return (this.column == null) ? List.of()
				: this.column.stream().map((name) -> Role.named(Objects.requireNonNullElse(name, ""))).toList();
	}

}
