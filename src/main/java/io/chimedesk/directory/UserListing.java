package io.chimedesk.directory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The users that a query means, in its order. A part of it is found by the place of its
 * neighbour, so that nobody is missed or shown twice when users come or go.
 */
final class UserListing {

	private final UserIndex index;

	private final UserQuery query;

	private final Verdicts verdicts;

	private final UserOrder order;

	UserListing(UserIndex index, UserQuery query, Verdicts verdicts) {
		this.index = index;
		this.query = query;
		this.verdicts = verdicts;
		this.order = index.views().order(query.sort());
	}

	/**
	 * The part after or before a cursor; the first one without a cursor, or with one that
	 * leads nowhere.
	 */
	Part part(@Nullable String after, @Nullable String before, int size) {
		List<Integer> following = position(after, true).map((from) -> following(from, size)).orElse(List.of());
		if (!following.isEmpty()) {
			return part(following);
		}
		List<Integer> preceding = position(before, false).map((to) -> preceding(to, size)).orElse(List.of());
		return part((preceding.size() == size) ? preceding : following(0, size));
	}

	/** Of the positions of the users of the part. */
	private Part part(List<Integer> positions) {
		if (positions.isEmpty()) {
			return new Part(List.of(), this.verdicts.total(), 0, null, null);
		}
		int first = positions.getFirst();
		int from = 1;
		for (int position = 0; position < first; position++) {
			from += isMeant(position) ? 1 : 0;
		}
		boolean isLast = from - 1 + positions.size() >= this.verdicts.total();
		List<Long> numbers = positions.stream().map((position) -> this.index.number(slot(position))).toList();
		return new Part(numbers, this.verdicts.total(), from, isLast ? null : cursor(positions.getLast()),
				(from > 1) ? cursor(first) : null);
	}

	private List<Integer> following(int from, int size) {
		List<Integer> positions = new ArrayList<>();
		for (int position = from; position < this.order.size() && positions.size() < size; position++) {
			if (isMeant(position)) {
				positions.add(position);
			}
		}
		return positions;
	}

	private List<Integer> preceding(int to, int size) {
		List<Integer> positions = new ArrayList<>();
		for (int position = to - 1; position >= 0 && positions.size() < size; position--) {
			if (isMeant(position)) {
				positions.add(position);
			}
		}
		Collections.reverse(positions);
		return positions;
	}

	private boolean isMeant(int position) {
		return this.verdicts.isMeant(slot(position));
	}

	private int slot(int position) {
		return this.order.slot(this.query.descending() ? this.order.size() - 1 - position : position);
	}

	/**
	 * The position after or at the cursor's user, who stands where the cursor remembers.
	 */
	private Optional<Integer> position(@Nullable String text, boolean after) {
		return UserCursor.parse(this.query, text)
			.filter((cursor) -> this.index.slot(cursor.number()) >= 0)
			.map((cursor) -> position(cursor, after));
	}

	private int position(UserCursor cursor, boolean after) {
		int slot = this.index.slot(cursor.number());
		String key = (cursor.key() != null) ? cursor.key() : this.order.key(slot);
		int before = this.order.before(key, slot, after != this.query.descending());
		return this.query.descending() ? this.order.size() - before : before;
	}

	private String cursor(int position) {
		int slot = slot(position);
		return UserCursor.at(this.query, this.index.number(slot), this.order.key(slot)).text();
	}

	/**
	 * A part of the listing, see {@link UserSlice}.
	 *
	 * @param numbers of the users
	 */
	record Part(List<Long> numbers, long total, long from, @Nullable String next, @Nullable String previous) {
	}

}
