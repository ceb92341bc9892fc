package io.chimedesk.notice;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts notices into words. A text has those arguments that it names, and what it does not
 * name follows it, so that a text needs no change when there is more to tell.
 */
@Component
public class NoticeWords {

	private static final String MISSING = "–";

	private final MessageSource messages;

	NoticeWords(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * One line without line breaks.
	 */
	public String text(Notice notice) {
		String pattern = message("notice." + notice.kind().name());
		MessageFormat format = new MessageFormat(pattern, Locale.ENGLISH);
		List<String> arguments = new ArrayList<>(notice.arguments());
		arguments.addFirst(notice.number());
		int named = format.getFormatsByArgumentIndex().length;
		while (arguments.size() < named) {
			arguments.add(MISSING);
		}
		List<String> line = new ArrayList<>(List.of(format.format(arguments.subList(0, named).toArray())));
		line.addAll(arguments.subList(Math.max(named, 1), arguments.size()));
		return String.join(" · ", line.stream().filter((part) -> !part.isBlank()).toList());
	}

	String message(String key, Object... arguments) {
		return this.messages.getMessage(key, (arguments.length > 0) ? arguments : null, Locale.ENGLISH);
	}

}
