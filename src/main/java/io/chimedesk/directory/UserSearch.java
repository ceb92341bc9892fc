package io.chimedesk.directory;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Answers which users of an account are meant, from its index; what a page shows of a
 * user comes from the store.
 */
@Service
class UserSearch {

	private final UserIndexes indexes;

	private final UserMarks marks;

	private final DirectoryUsers users;

	private final Clock clock;

	UserSearch(UserIndexes indexes, UserMarks marks, DirectoryUsers users, Clock clock) {
		this.indexes = indexes;
		this.marks = marks;
		this.users = users;
		this.clock = clock;
	}

	UserSlice slice(UserQuery query, @Nullable String after, @Nullable String before, int size) {
		UserIndex index = this.indexes.of(query.accountId());
		Verdicts verdicts = verdicts(index, query.accountId(), query.filter());
		UserListing.Part part = new UserListing(index, query, verdicts).part(after, before, size);
		Map<Long, DirectoryUser> shown = this.users.numbered(query.accountId(), part.numbers())
			.stream()
			.collect(Collectors.toMap(DirectoryUser::number, Function.identity()));
		List<DirectoryUser> users = part.numbers().stream().map(shown::get).filter(Objects::nonNull).toList();
		return new UserSlice(users, part.total(), part.from(), part.next(), part.previous());
	}

	long count(String accountId, UserFilter filter) {
		return verdicts(this.indexes.of(accountId), accountId, filter).total();
	}

	/**
	 * How many of these users a filter means.
	 */
	long count(String accountId, UserFilter filter, Collection<String> userIds) {
		UserIndex index = this.indexes.of(accountId);
		Verdicts verdicts = verdicts(index, accountId, filter);
		return index.slots(userIds).stream().filter(verdicts::isMeant).count();
	}

	UserFacets facets(String accountId, UserFilter filter) {
		UserIndex index = this.indexes.of(accountId);
		return index.views()
			.facets(new Question(filter, this.marks.slots(accountId, index, (mark) -> true), this.clock.instant()));
	}

	Map<String, Long> countsByTier(String accountId) {
		UserIndex index = this.indexes.of(accountId);
		return new FacetCounts(index, verdicts(index, accountId, UserFilter.NONE)).values(UserField.TIER);
	}

	/**
	 * The IDs of the users that a filter means, by name.
	 */
	String[] userIds(String accountId, UserFilter filter) {
		UserIndex index = this.indexes.of(accountId);
		Verdicts verdicts = verdicts(index, accountId, filter);
		UserOrder order = index.views().order(UserSort.NAME);
		return IntStream.range(0, order.size())
			.map(order::slot)
			.filter(verdicts::isMeant)
			.mapToObj((slot) -> index.text(TextField.ID, slot))
			.toArray(String[]::new);
	}

	UserLookup lookup(String accountId) {
		return new UserLookup(this.indexes.of(accountId));
	}

	private Verdicts verdicts(UserIndex index, String accountId, UserFilter filter) {
		return index.views()
			.verdicts(new Question(filter, this.marks.slots(accountId, index, filter.marks()::contains),
					this.clock.instant()));
	}

}
