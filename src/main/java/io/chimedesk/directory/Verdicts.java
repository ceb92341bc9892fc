package io.chimedesk.directory;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What a filter says of every user: which of its conditions each one fails. Who fails
 * none is meant, and who fails a single one is counted beside the other values of that
 * field.
 */
final class Verdicts {

	static final int MARKS = 1 << 5;

	static final int CHANGED = 1 << 6;

	static final int GONE = 1 << 7;

	/** Who fails the words is counted nowhere. */
	private static final byte OUT = -1;

	private final byte[] failed;

	private final int total;

	private Verdicts(byte[] failed) {
		this.failed = failed;
		int total = 0;
		for (byte one : failed) {
			total += (one == 0) ? 1 : 0;
		}
		this.total = total;
	}

	static Verdicts of(UserIndex index, Question question) {
		byte[] failed = new byte[index.size()];
		List<String> words = question.filter().words().stream().map(PackedText::of).toList();
		int from = 0;
		for (UserBlock block : index.blocks()) {
			judgeFields(index, block, question.filter(), failed, from);
			judgeTimes(block, question, failed, from);
			judgeWords(block, words, failed, from);
			from += block.size();
		}
		judgeMarks(question, failed);
		return new Verdicts(failed);
	}

	/**
	 * How many users are meant.
	 */
	int total() {
		return this.total;
	}

	boolean isMeant(int slot) {
		return this.failed[slot] == 0;
	}

	/**
	 * Whether the user is meant, or would be if that condition were not there.
	 */
	boolean isMeantBut(int condition, int slot) {
		int failed = Byte.toUnsignedInt(this.failed[slot]);
		return failed == 0 || failed == condition;
	}

	/**
	 * Whether the user fails that condition and no other.
	 */
	boolean failsOnly(int condition, int slot) {
		return Byte.toUnsignedInt(this.failed[slot]) == condition;
	}

	/**
	 * The condition of a field.
	 */
	static int condition(UserField field) {
		return 1 << field.ordinal();
	}

	private static void judgeFields(UserIndex index, UserBlock block, UserFilter filter, byte[] failed, int from) {
		for (UserField field : UserField.values()) {
			Set<String> chosen = field.chosen(filter);
			if (!chosen.isEmpty()) {
				boolean[] let = let(index.values().texts(field), field, chosen);
				char[] codes = block.codes(field);
				for (int i = 0; i < codes.length; i++) {
					failed[from + i] |= (byte) (let[codes[i]] ? 0 : condition(field));
				}
			}
		}
	}

	private static boolean[] let(List<String> values, UserField field, Set<String> chosen) {
		boolean[] let = new boolean[values.size()];
		for (int code = 0; code < let.length; code++) {
			let[code] = chosen.contains(field.shown(values.get(code)));
		}
		return let;
	}

	private static void judgeTimes(UserBlock block, Question question, byte[] failed, int from) {
		Integer days = question.filter().changedWithin();
		long begin = (days != null) ? question.daysAgo(days) : Long.MIN_VALUE;
		boolean gone = question.filter().gone();
		for (int i = 0; i < block.size(); i++) {
			failed[from + i] |= (byte) ((block.changed()[i] < begin) ? CHANGED : 0);
			failed[from + i] |= (byte) ((block.gone()[i] != gone) ? GONE : 0);
		}
	}

	private static void judgeWords(UserBlock block, List<String> words, byte[] failed, int from) {
		for (String word : words) {
			boolean[] having = block.having(word);
			for (int i = 0; i < having.length; i++) {
				failed[from + i] |= having[i] ? 0 : OUT;
			}
		}
	}

	private static void judgeMarks(Question question, byte[] failed) {
		if (!question.filter().marks().isEmpty()) {
			BitSet chosen = question.chosen();
			for (int slot = chosen.nextClearBit(0); slot < failed.length; slot = chosen.nextClearBit(slot + 1)) {
				failed[slot] |= (byte) MARKS;
			}
		}
	}

}
