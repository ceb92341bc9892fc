package io.chimedesk.simulator.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The users of one account in the order in which they are listed, and how often each one
 * was in the way of a change. Reads may run beside writes; writes come one at a time.
 */
public final class Roster {

	private final Account account;

	private final AtomicReferenceArray<User> users;

	private final Map<String, Integer> positions;

	private final Map<String, Integer> strikes = new ConcurrentHashMap<>();

	Roster(Account account, List<User> users) {
		this.account = account;
		this.users = new AtomicReferenceArray<>(users.toArray(User[]::new));
		this.positions = HashMap.newHashMap(users.size());
		for (User user : users) {
			this.positions.put(user.id(), this.positions.size());
		}
	}

	public Account account() {
		return this.account;
	}

	public int size() {
		return this.users.length();
	}

	public User at(int position) {
		return this.users.get(position);
	}

	public Stream<User> users() {
		return IntStream.range(0, size()).mapToObj(this.users::get);
	}

	/**
	 * The user of that ID as the list has it, even one that was removed.
	 */
	public Optional<User> listed(String userId) {
		return Optional.ofNullable(this.positions.get(userId)).map(this.users::get);
	}

	/**
	 * The user of that ID, unless it was removed.
	 */
	public Optional<User> find(String userId) {
		return listed(userId).filter((user) -> user.trait() != Trait.REMOVED);
	}

	public int strikes(String userId) {
		return this.strikes.getOrDefault(userId, 0);
	}

	/**
	 * What the service says against a wish; empty if it accepts it.
	 */
	public Optional<UserError> objection(String userId, Wish wish) {
		return missing(userId)
			.or(() -> find(userId).flatMap((user) -> Rules.objection(this.account, user, strikes(userId), wish)));
	}

	/**
	 * What the service says about an ID that is not in the account; empty if it is.
	 */
	public Optional<UserError> missing(String userId) {
		return find(userId).isPresent() ? Optional.empty()
				: Optional.of(new UserError(userId, ErrorCode.NOT_FOUND, Trait.REMOVED.message()));
	}

	/**
	 * The user's values after an accepted wish.
	 */
	public Values fulfil(User user, Wish wish, boolean allFields) {
		return (user.trait() == Trait.STUBBORN) ? user.values() : wish.fulfil(user.values(), allFields);
	}

	/**
	 * Takes over what was decided about a user.
	 * @param after the values from now on, null if they stay
	 * @param refused the code that the user was refused with, null if the change went
	 * through
	 */
	public void settle(String userId, @Nullable Values after, @Nullable ErrorCode refused) {
		Integer position = this.positions.get(userId);
		if (position == null) {
			return;
		}
		User user = this.users.get(position);
		if (after != null) {
			this.users.set(position, user.with(after));
		}
		if (refused != null && user.trait() != null && user.trait().code() == refused) {
			this.strikes.merge(userId, 1, Integer::sum);
		}
	}

}
