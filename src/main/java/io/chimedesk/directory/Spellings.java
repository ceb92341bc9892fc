package io.chimedesk.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds users whose address or name is spelt nearly like something. Most users are ruled
 * out by the letters they have, before anything is compared.
 */
final class Spellings {

	/** How many letters may be added, missing or different. */
	private static final int FARTHEST = 2;

	private static final TextField[] FIELDS = { TextField.EMAIL, TextField.NAME };

	private final UserIndex index;

	private final long[] letters;

	Spellings(UserIndex index) {
		this.index = index;
		this.letters = new long[FIELDS.length * index.size()];
		for (int i = 0; i < this.letters.length; i++) {
			this.letters[i] = letters(text(i));
		}
	}

	/**
	 * The users that are nearest to that text, the nearest first. Users that are gone are
	 * not proposed.
	 */
	List<ListedUser> near(String text, int limit) {
		String wanted = FoldedText.of(text);
		if (wanted.length() <= FARTHEST) {
			return List.of();
		}
		List<Found> found = new ArrayList<>();
		long letters = letters(wanted);
		for (int i = 0; i < this.letters.length; i++) {
			if (Long.bitCount(letters ^ this.letters[i]) <= 2 * FARTHEST && !isGone(i)) {
				int distance = EditDistance.between(wanted, text(i), FARTHEST);
				if (distance <= FARTHEST) {
					found.add(new Found(i / FIELDS.length, distance));
				}
			}
		}
		return found.stream()
			.sorted(Comparator.comparingInt(Found::distance).thenComparingInt(Found::slot))
			.mapToInt(Found::slot)
			.distinct()
			.limit(limit)
			.mapToObj((slot) -> this.index.user(slot).user())
			.toList();
	}

	private String text(int number) {
		int slot = number / FIELDS.length;
		return PackedText
			.unpacked(this.index.block(slot).folded(FIELDS[number % FIELDS.length], slot % UserBlock.SIZE));
	}

	private boolean isGone(int number) {
		int slot = number / FIELDS.length;
		return this.index.block(slot).gone()[slot % UserBlock.SIZE];
	}

	/**
	 * Which letters a text has: two bits for each of a to z, once and more than once, and
	 * one for every other character. An edit changes two bits at most.
	 */
	private static long letters(String text) {
		long letters = 0;
		for (int i = 0; i < text.length(); i++) {
			int letter = text.charAt(i) - 'a';
			long bit = (letter >= 0 && letter < 26) ? 1L << (2 * letter) : 1L << (52 + text.charAt(i) % 12);
			letters |= ((letters & bit) == 0 || letter < 0 || letter >= 26) ? bit : bit << 1;
		}
		return letters;
	}

	private record Found(int slot, int distance) {
	}

}
