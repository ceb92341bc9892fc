package io.chimedesk.resolver.parse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;

/**
 * The values that the cells of a list may have. Case, and what stands between words, does
 * not matter; an empty cell leaves the field as it is.
 */
final class Wishes {

	private static final List<String> YES = List.of("true", "yes", "on", "1");

	private static final List<String> NO = List.of("false", "no", "off", "0");

	private static final int LONGEST_ARN = 2048;

	private static final Pattern ARN = Pattern.compile("arn:[a-z0-9-]+:[a-z0-9-]+:[a-z0-9-]*:[0-9]*:[!-~]+");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[ _-]");

	private static final Map<String, LicenceTier> TIERS = byWord(LicenceTier.values(), LicenceTier::wire);

	private static final Map<String, UserType> TYPES = byWord(UserType.values(), UserType::wire);

	private Wishes() {
	}

	static Optional<LicenceTier> tier(String cell) {
		return Optional.ofNullable(TIERS.get(word(cell)));
	}

	static Optional<UserType> type(String cell) {
		return Optional.ofNullable(TYPES.get(word(cell)));
	}

	static Optional<Boolean> alexa(String cell) {
		String word = word(cell);
		return YES.contains(word) ? Optional.of(true) : (NO.contains(word) ? Optional.of(false) : Optional.empty());
	}

	static Optional<String> room(String cell) {
		return Optional.of(cell.strip()).filter((arn) -> arn.length() <= LONGEST_ARN && ARN.matcher(arn).matches());
	}

	private static <T> Map<String, T> byWord(T[] values, Function<T, String> name) {
		return Stream.of(values).collect(Collectors.toMap((value) -> word(name.apply(value)), Function.identity()));
	}

	private static String word(String text) {
		return BETWEEN_WORDS.matcher(text.strip()).replaceAll("").toLowerCase(Locale.ROOT);
	}

}
