package io.chimedesk.directory;

/**
 * How many letters have to be added, taken out or replaced to make one text of another.
 */
final class EditDistance {

	private EditDistance() {
	}

	/**
	 * The distance, or anything above that limit if it is farther.
	 */
	static int between(String one, String other, int limit) {
		if (Math.abs(one.length() - other.length()) > limit) {
			return limit + 1;
		}
		return between(one, 0, one.length(), other, 0, other.length(), limit);
	}

	private static int between(String one, int from, int oneEnd, String other, int otherFrom, int otherEnd, int limit) {
		int i = from;
		int j = otherFrom;
		while (i < oneEnd && j < otherEnd && one.charAt(i) == other.charAt(j)) {
			i++;
			j++;
		}
		if (i == oneEnd || j == otherEnd) {
			return Math.max(oneEnd - i, otherEnd - j);
		}
		if (limit == 0) {
			return 1;
		}
		int replaced = between(one, i + 1, oneEnd, other, j + 1, otherEnd, limit - 1);
		int added = between(one, i, oneEnd, other, j + 1, otherEnd, limit - 1);
		int missing = between(one, i + 1, oneEnd, other, j, otherEnd, limit - 1);
		return 1 + Math.min(replaced, Math.min(added, missing));
	}

}
