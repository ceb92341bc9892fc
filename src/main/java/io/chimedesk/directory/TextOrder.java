package io.chimedesk.directory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The users of an index sorted by a text. When users change, only those are sorted anew
 * and put back among the others.
 */
final class TextOrder {

	static final TextOrder NONE = new TextOrder(new int[0]);

	/**
	 * Up to one in so many users are put back; more of them are faster sorted with all.
	 */
	private static final int FEW = 8;

	private final int[] slots;

	private volatile int @Nullable [] places;

	private TextOrder(int[] slots) {
		this.slots = slots;
	}

	/**
	 * This order after some users have changed or come in.
	 * @param key what to sort by now
	 */
	TextOrder with(BitSet changed, int size, Key key) {
		if (changed.cardinality() > size / FEW) {
			return new TextOrder(sorted(IntStream.range(0, size), key));
		}
		if (changed.isEmpty()) {
			return this;
		}
		int[] others = IntStream.of(this.slots).filter((slot) -> !changed.get(slot)).toArray();
		int[] merged = new int[size];
		int taken = 0;
		int filled = 0;
		for (int slot : sorted(changed.stream(), key)) {
			int place = lowest(others, taken, key, key.of(slot));
			System.arraycopy(others, taken, merged, filled, place - taken);
			filled += place - taken;
			merged[filled++] = slot;
			taken = place;
		}
		System.arraycopy(others, taken, merged, filled, others.length - taken);
		return new TextOrder(merged);
	}

	int size() {
		return this.slots.length;
	}

	int slot(int place) {
		return this.slots[place];
	}

	/**
	 * Where a user stands.
	 */
	int place(int slot) {
		int[] places = this.places;
		if (places == null) {
			places = new int[this.slots.length];
			for (int place = 0; place < places.length; place++) {
				places[this.slots[place]] = place;
			}
			this.places = places;
		}
		return places[slot];
	}

	/**
	 * The users of exactly that label.
	 * @param label what the key of a user begins with
	 */
	IntStream having(String text, Key label) {
		int from = lowest(this.slots, 0, label, text);
		int to = from;
		while (to < this.slots.length && label.of(this.slots[to]).equals(text)) {
			to++;
		}
		return Arrays.stream(this.slots, from, to);
	}

	/** The first place, from that one on, whose key is not before that text. */
	private static int lowest(int[] slots, int from, Key key, String text) {
		int low = from;
		int high = slots.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (key.of(slots[middle]).compareTo(text) < 0) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	private static int[] sorted(IntStream slots, Key key) {
		return slots.mapToObj((slot) -> new Keyed(key.of(slot), slot))
			.sorted(Comparator.comparing(Keyed::key))
			.mapToInt(Keyed::slot)
			.toArray();
	}

	/**
	 * What a user is sorted by; no two users have the same.
	 */
	@FunctionalInterface
	interface Key {

		String of(int slot);

	}

	private record Keyed(String key, int slot) {
	}

}
