package io.chimedesk.resolver.parse;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a list says about who is meant: trimmed of spaces, quotes, {@code mailto:}, the
 * name before {@code <…>} and separators behind, and nothing else.
 *
 * @param problem why nobody can be looked up by it, null if somebody can
 */
public record UserText(String text, @Nullable Problem problem) {

	private static final Pattern IN_BRACKETS = Pattern.compile("(?s).*<([^<>]*@[^<>]*)>");

	private static final Pattern MAILTO = Pattern.compile("(?i)mailto:([^?]*)(\\?.*)?");

	private static final Pattern QUOTED = Pattern.compile("\"(.*)\"|'(.*)'");

	private static final Pattern ROUNDED = Pattern.compile("[+-]?\\d+([.,]\\d+)?[eE][+-]?\\d+");

	private static final int LONGEST_SHOWN = 320;

	public static UserText of(String given) {
		String text = trimmed(given);
		Problem problem = problem(text);
		return new UserText((problem != null) ? Visible.cut(Visible.of(text), LONGEST_SHOWN) : text, problem);
	}

	private static String trimmed(String given) {
		String before;
		String text = given;
		do {
			before = text;
			text = unwrapped(withoutSpaces(before));
		}
		while (!text.equals(before));
		return text;
	}

	private static String withoutSpaces(String text) {
		int from = 0;
		int to = text.length();
		while (from < to && " \t".indexOf(text.charAt(from)) >= 0) {
			from++;
		}
		while (to > from && " \t;,".indexOf(text.charAt(to - 1)) >= 0) {
			to--;
		}
		return text.substring(from, to);
	}

	private static String unwrapped(String text) {
		Matcher bracketed = IN_BRACKETS.matcher(text);
		if (bracketed.matches()) {
			return bracketed.group(1);
		}
		Matcher mailto = MAILTO.matcher(text);
		if (mailto.matches()) {
			return mailto.group(1);
		}
		Matcher quoted = QUOTED.matcher(text);
		if (quoted.matches()) {
			return (quoted.group(1) != null) ? quoted.group(1) : quoted.group(2);
		}
		return text;
	}

	private static @Nullable Problem problem(String text) {
		if (text.isEmpty()) {
			return Problem.of(Reason.BLANK);
		}
		OptionalInt invisible = Visible.invisible(text);
		if (invisible.isPresent()) {
			return Problem.of(Reason.INVISIBLE, Visible.name(invisible.getAsInt()));
		}
		OptionalInt wide = text.codePoints().filter((point) -> point >= 0xFF01 && point <= 0xFF5E).findFirst();
		if (wide.isPresent()) {
			return Problem.of(Reason.FULL_WIDTH, Visible.name(wide.getAsInt()));
		}
		if (text.length() > Limits.USER) {
			return Problem.of(Reason.TOO_LONG);
		}
		return ROUNDED.matcher(text).matches() ? Problem.of(Reason.ROUNDED_NUMBER) : null;
	}

}
