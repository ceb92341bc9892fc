package io.chimedesk.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Cuts lists into pages.
 *
 * @param from the place in the whole list where the page begins
 * @param size the most items of a page
 */
record Paging(int from, int size) {

	private static final int USUAL_SIZE = 100;

	private static final int LARGEST_SIZE = 200;

	static Paging of(Request request) {
		@Nullable String size = request.query().get("max-results");
		@Nullable String token = request.query().get("next-token");
		return new Paging((token != null) ? place(token) : 0, (size != null) ? size(size) : USUAL_SIZE);
	}

	/**
	 * The page of those that pass the filter; its token leads on behind it.
	 */
	<T> Page<T> cut(int length, IntFunction<T> list, Predicate<T> filter) {
		List<T> items = new ArrayList<>();
		for (int place = this.from; place < length; place++) {
			T item = list.apply(place);
			if (filter.test(item)) {
				if (items.size() == this.size) {
					return new Page<>(items, token(place));
				}
				items.add(item);
			}
		}
		return new Page<>(items, null);
	}

	private static int size(String text) {
		if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LARGEST_SIZE) {
			return Integer.parseInt(text);
		}
		throw Refusal.BAD_REQUEST.because("max-results must be 1 to 200.");
	}

	private static String token(int place) {
		byte[] text = ("place:" + place).getBytes(StandardCharsets.UTF_8);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
	}

	private static int place(String token) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
			if (text.matches("place:[0-9]{1,9}")) {
				return Integer.parseInt(text.substring(6));
			}
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.BAD_REQUEST.because("next-token is not valid.");
		}
		throw Refusal.BAD_REQUEST.because("next-token is not valid.");
	}

	/**
	 * One page.
	 *
	 * @param nextToken leads to the next one; null on the last one
	 */
	record Page<T>(List<T> items, @Nullable String nextToken) {
	}

}
