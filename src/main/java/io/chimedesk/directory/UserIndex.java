package io.chimedesk.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * All users of an account as they were at one revision of our copy, packed so that
 * searching, counting and sorting take milliseconds. A user stands in a slot, in the
 * order of the numbers. An index never changes: what is learnt makes another one, which
 * shares with it what stayed the same.
 */
final class UserIndex {

	static final UserIndex EMPTY = new UserIndex(-1, FieldValues.NONE, new UserBlock[0], Map.of());

	private final long revision;

	private final FieldValues values;

	private final UserBlock[] blocks;

	private final Map<TextField, TextOrder> texts;

	private final UserViews views = new UserViews(this);

	private UserIndex(long revision, FieldValues values, UserBlock[] blocks, Map<TextField, TextOrder> texts) {
		this.revision = revision;
		this.values = values;
		this.blocks = blocks;
		this.texts = texts;
	}

	/**
	 * This index with what was written until a later revision.
	 */
	UserIndex with(Collection<IndexedUser> users, long revision) {
		List<IndexedUser> fresh = new ArrayList<>();
		Map<Integer, IndexedUser> written = new HashMap<>();
		for (IndexedUser user : users) {
			int slot = slot(user.user().number());
			if (slot < 0) {
				fresh.add(user);
			}
			else if (!user.equals(user(slot))) {
				written.put(slot, user);
			}
		}
		fresh.sort(Comparator.comparingLong((user) -> user.user().number()));
		if (!fresh.isEmpty() && fresh.getFirst().user().number() < lastNumber()) {
			return EMPTY.with(all(written, fresh), revision);
		}
		int size = size();
		for (IndexedUser user : fresh) {
			written.put(size++, user);
		}
		return with(written, size, revision);
	}

	long revision() {
		return this.revision;
	}

	int size() {
		int last = this.blocks.length - 1;
		return (last < 0) ? 0 : last * UserBlock.SIZE + this.blocks[last].size();
	}

	List<UserBlock> blocks() {
		return Arrays.asList(this.blocks);
	}

	FieldValues values() {
		return this.values;
	}

	UserViews views() {
		return this.views;
	}

	/**
	 * The slot of the user of that number, a negative number if there is none.
	 */
	int slot(long number) {
		int low = 0;
		int high = this.blocks.length - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (this.blocks[middle].numbers()[0] <= number) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		int index = (high < 0) ? -1 : Arrays.binarySearch(this.blocks[low].numbers(), number);
		return (index < 0) ? -1 : low * UserBlock.SIZE + index;
	}

	UserBlock block(int slot) {
		return this.blocks[slot / UserBlock.SIZE];
	}

	long number(int slot) {
		return block(slot).numbers()[slot % UserBlock.SIZE];
	}

	IndexedUser user(int slot) {
		return block(slot).indexed(slot % UserBlock.SIZE);
	}

	String text(TextField field, int slot) {
		return block(slot).text(field, slot % UserBlock.SIZE);
	}

	/**
	 * The users who have exactly that text, folded.
	 */
	IntStream having(TextField field, String folded) {
		String packed = PackedText.of(folded);
		return packed.isEmpty() ? IntStream.empty()
				: by(field).having(packed, (slot) -> block(slot).label(field, slot % UserBlock.SIZE))
					.filter((slot) -> block(slot).folded(field, slot % UserBlock.SIZE).equals(packed));
	}

	/**
	 * The slots of the users of these IDs.
	 */
	BitSet slots(Collection<String> userIds) {
		BitSet slots = new BitSet(size());
		for (String userId : userIds) {
			having(TextField.ID, FoldedText.of(userId)).filter((slot) -> text(TextField.ID, slot).equals(userId))
				.forEach(slots::set);
		}
		return slots;
	}

	TextOrder by(TextField field) {
		return this.texts.getOrDefault(field, TextOrder.NONE);
	}

	/**
	 * What a user is sorted by, packed.
	 */
	String key(TextField field, int slot) {
		return block(slot).key(field, slot % UserBlock.SIZE);
	}

	private UserIndex with(Map<Integer, IndexedUser> written, int size, long revision) {
		FieldValues values = this.values.with(written.values());
		UserBlock[] blocks = Arrays.copyOf(this.blocks, (size + UserBlock.SIZE - 1) / UserBlock.SIZE);
		written.keySet()
			.stream()
			.map((slot) -> slot / UserBlock.SIZE)
			.distinct()
			.forEach((block) -> blocks[block] = new UserBlock(users(block, written, size), values));
		Map<TextField, TextOrder> texts = new EnumMap<>(TextField.class);
		UserIndex next = new UserIndex(revision, values, blocks, texts);
		for (TextField field : TextField.values()) {
			texts.put(field,
					by(field).with(moved(next, field, written.keySet()), size, (slot) -> next.key(field, slot)));
		}
		return next;
	}

	private List<IndexedUser> users(int block, Map<Integer, IndexedUser> written, int size) {
		int from = block * UserBlock.SIZE;
		return IntStream.range(from, Math.min(from + UserBlock.SIZE, size)).mapToObj((slot) -> {
			@Nullable IndexedUser user = written.get(slot);
			return (user != null) ? user : user(slot);
		}).toList();
	}

	/** Those of these users who do not stand where they stood. */
	private BitSet moved(UserIndex next, TextField field, Collection<Integer> slots) {
		BitSet moved = new BitSet();
		slots.stream()
			.filter((slot) -> slot >= size() || !key(field, slot).equals(next.key(field, slot)))
			.forEach(moved::set);
		return moved;
	}

	private long lastNumber() {
		return (size() == 0) ? Long.MIN_VALUE : number(size() - 1);
	}

	private Collection<IndexedUser> all(Map<Integer, IndexedUser> written, List<IndexedUser> fresh) {
		Map<Long, IndexedUser> all = new TreeMap<>();
		IntStream.range(0, size()).mapToObj(this::user).forEach((user) -> all.put(user.user().number(), user));
		written.values().forEach((user) -> all.put(user.user().number(), user));
		fresh.forEach((user) -> all.put(user.user().number(), user));
		return all.values();
	}

}
