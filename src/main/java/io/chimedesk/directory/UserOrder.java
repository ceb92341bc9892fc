package io.chimedesk.directory;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * All users of an index in one order: by groups, and within a group by a text.
 */
final class UserOrder {

	private final UserIndex index;

	private final UserGrouping grouping;

	private final TextOrder text;

	/** What the groups are sorted by. */
	private final List<String> keys;

	/** Where each group begins, and where the last one ends. */
	private final int[] begins;

	/** The users by their place in the order of the text. */
	private final int[] places;

	UserOrder(UserIndex index, UserSort sort) {
		this.index = index;
		this.grouping = sort.grouping();
		this.text = index.by(sort.text());
		int[] groups = new int[index.size()];
		this.keys = groups(groups);
		this.begins = begins(groups, this.keys.size());
		this.places = places(groups);
	}

	int size() {
		return this.places.length;
	}

	int slot(int position) {
		return this.text.slot(this.places[position]);
	}

	String key(int slot) {
		return this.grouping.key(this.index.values(),
				this.grouping.group(this.index.block(slot), slot % UserBlock.SIZE));
	}

	/**
	 * How many users stand before where that user would stand in the group of that key,
	 * or, if they are to be counted with the user, up to there.
	 */
	int before(String key, int slot, boolean included) {
		int group = Collections.binarySearch(this.keys, key);
		if (group < 0) {
			return this.begins[-group - 1];
		}
		int place = Arrays.binarySearch(this.places, this.begins[group], this.begins[group + 1], this.text.place(slot));
		return (place < 0) ? -place - 1 : place + (included ? 1 : 0);
	}

	/** Fills in the group of each slot. */
	private List<String> groups(int[] groups) {
		Map<Long, String> found = new HashMap<>();
		long[] raw = new long[groups.length];
		for (int slot = 0; slot < raw.length; slot++) {
			raw[slot] = this.grouping.group(this.index.block(slot), slot % UserBlock.SIZE);
			found.computeIfAbsent(raw[slot], (group) -> this.grouping.key(this.index.values(), group));
		}
		List<String> keys = List.copyOf(new TreeSet<>(found.values()));
		Map<Long, Integer> ranks = new HashMap<>();
		found.forEach((group, key) -> ranks.put(group, Collections.binarySearch(keys, key)));
		for (int slot = 0; slot < raw.length; slot++) {
			groups[slot] = ranks.getOrDefault(raw[slot], 0);
		}
		return keys;
	}

	private static int[] begins(int[] groups, int count) {
		int[] begins = new int[count + 1];
		for (int group : groups) {
			begins[group + 1]++;
		}
		Arrays.parallelPrefix(begins, Integer::sum);
		return begins;
	}

	private int[] places(int[] groups) {
		int[] next = this.begins.clone();
		int[] places = new int[groups.length];
		for (int place = 0; place < places.length; place++) {
			places[next[groups[this.text.slot(place)]]++] = place;
		}
		return places;
	}

}
