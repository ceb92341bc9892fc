package io.chimedesk.directory;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts users beside the values of a filter.
 */
final class FacetCounts {

	/** The numbers of days to count changes of. */
	private static final List<Integer> DAYS = List.of(1, 7, 30);

	private final UserIndex index;

	private final Verdicts verdicts;

	FacetCounts(UserIndex index, Verdicts verdicts) {
		this.index = index;
		this.verdicts = verdicts;
	}

	UserFacets facets(Question question) {
		return new UserFacets(values(UserField.TIER), values(UserField.TYPE), values(UserField.REGISTRATION),
				values(UserField.INVITATION), values(UserField.ALEXA), marks(question.marked()), changes(question),
				gone(question.filter().gone()));
	}

	Map<String, Long> values(UserField field) {
		List<String> texts = this.index.values().texts(field);
		long[] counts = new long[texts.size()];
		int condition = Verdicts.condition(field);
		int slot = 0;
		for (UserBlock block : this.index.blocks()) {
			for (char code : block.codes(field)) {
				counts[code] += this.verdicts.isMeantBut(condition, slot++) ? 1 : 0;
			}
		}
		Map<String, Long> named = new TreeMap<>();
		for (int code = 0; code < counts.length; code++) {
			if (counts[code] > 0) {
				named.merge(field.shown(texts.get(code)), counts[code], Long::sum);
			}
		}
		return named;
	}

	private Map<String, Long> marks(Map<String, BitSet> marked) {
		Map<String, Long> counts = new TreeMap<>();
		marked.forEach((mark, slots) -> counts.put(mark,
				slots.stream().filter((slot) -> this.verdicts.isMeantBut(Verdicts.MARKS, slot)).count()));
		return counts;
	}

	private Map<Integer, Long> changes(Question question) {
		Map<Integer, Long> counts = new TreeMap<>();
		DAYS.forEach((days) -> counts.put(days, changedSince(question.daysAgo(days))));
		return counts;
	}

	private long changedSince(long begin) {
		long count = 0;
		int slot = 0;
		for (UserBlock block : this.index.blocks()) {
			for (long changed : block.changed()) {
				count += (changed >= begin && this.verdicts.isMeantBut(Verdicts.CHANGED, slot)) ? 1 : 0;
				slot++;
			}
		}
		return count;
	}

	private long gone(boolean shown) {
		if (shown) {
			return this.verdicts.total();
		}
		long count = 0;
		for (int slot = 0; slot < this.index.size(); slot++) {
			count += this.verdicts.failsOnly(Verdicts.GONE, slot) ? 1 : 0;
		}
		return count;
	}

}
