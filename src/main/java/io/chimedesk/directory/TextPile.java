package io.chimedesk.directory;

import java.util.List;

/**
 * Several texts of each of some users, packed one behind the other: a search runs through
 * all of them at once.
 */
final class TextPile {

	private final String texts;

	private final char end;

	/** Where each user begins, and where the last one ends. */
	private final int[] begins;

	private TextPile(String texts, char end, int[] begins) {
		this.texts = texts;
		this.end = end;
		this.begins = begins;
	}

	/**
	 * @param users the texts of each
	 * @param end what no text has in it
	 */
	static TextPile of(List<String[]> users, char end) {
		StringBuilder pile = new StringBuilder();
		int[] begins = new int[users.size() + 1];
		for (int i = 0; i < users.size(); i++) {
			for (String text : users.get(i)) {
				pile.append(PackedText.of(text)).append(end);
			}
			begins[i + 1] = pile.length();
		}
		return new TextPile(pile.toString(), end, begins);
	}

	/**
	 * One of the texts of a user, packed.
	 */
	String part(int user, int number) {
		int begin = this.begins[user];
		for (int i = 0; i < number; i++) {
			begin = this.texts.indexOf(this.end, begin) + 1;
		}
		return this.texts.substring(begin, this.texts.indexOf(this.end, begin));
	}

	/**
	 * Which users have that word in one of their texts.
	 */
	boolean[] having(String word) {
		boolean[] having = new boolean[this.begins.length - 1];
		int user = 0;
		int found = this.texts.indexOf(word);
		while (found >= 0) {
			while (this.begins[user + 1] <= found) {
				user++;
			}
			having[user] = true;
			found = this.texts.indexOf(word, this.begins[user + 1]);
		}
		return having;
	}

}
