package io.chimedesk.profile.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

import io.chimedesk.profile.Difference;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * Says in words what a refresh has found.
 */
@Component
class DifferenceWords {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
		.withZone(ZoneOffset.UTC);

	private final MessageSourceAccessor messages;

	DifferenceWords(MessageSource messages) {
		this.messages = new MessageSourceAccessor(messages);
	}

	/**
	 * One line: "Licence tier: Basic → Pro; Registration: Registered → Suspended".
	 */
	String of(List<Difference> differences) {
		return differences.stream().map(this::of).collect(Collectors.joining("; "));
	}

	private String of(Difference difference) {
		String field = this.messages.getMessage("profile.field." + difference.field());
		return field + ": " + value(difference.from()) + " → " + value(difference.to());
	}

	private String value(@Nullable Object value) {
		if (value instanceof Boolean yes) {
			return this.messages.getMessage(yes ? "profile.yes" : "profile.no");
		}
		if (value instanceof Instant time) {
			return TIME.format(time);
		}
		return (value != null) ? value.toString() : this.messages.getMessage("profile.none");
	}

}
