package io.chimedesk.resolver;

import java.util.List;
import java.util.Optional;

import io.chimedesk.directory.ListedUser;
import io.chimedesk.directory.UserLookup;
import io.chimedesk.resolver.parse.Cells;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mends single rows of a list. Rows that mean the same user are compared anew each time.
 */
@Service
public class ListFixing {

	private final StoredRows rows;

	private final Resolution resolution;

	ListFixing(StoredRows rows, Resolution resolution) {
		this.rows = rows;
		this.resolution = resolution;
	}

	/**
	 * Has the row say something else, and resolves it again.
	 * @return the group it is in now, empty if there is no such row
	 */
	@PreAuthorize(Lists.OPERATORS)
	@Transactional
	public Optional<Group> fix(ResolvedList list, int number, Cells cells) {
		return this.rows.find(list.id(), number)
			.map((row) -> put(list, row,
					this.resolution.judgement(list.accountId()).row(number, cells.entry(row.line()))));
	}

	/**
	 * Has the row mean that user.
	 * @return the group it is in now, empty if there is no such row or user
	 */
	@PreAuthorize(Lists.OPERATORS)
	@Transactional
	public Optional<Group> choose(ResolvedList list, int number, String userId) {
		Optional<ListedUser> user = this.resolution.lookup(list.accountId()).byId(userId).filter((one) -> !one.gone());
		return user.flatMap((one) -> this.rows.find(list.id(), number)
			.map((row) -> (row.reason() != Cause.TIER_NOT_SUPPORTED) ? put(list, row, Judgement.meaning(row, one))
					: row.group()));
	}

	@PreAuthorize(Lists.OPERATORS)
	@Transactional
	public Optional<Group> leaveOut(ResolvedList list, int number) {
		return this.rows.find(list.id(), number).map((row) -> put(list, row, row.in(Group.LEFT_OUT, null, null)));
	}

	private Group put(ResolvedList list, ListRow before, ListRow after) {
		this.rows.replace(list.id(), List.of(after));
		UserLookup lookup = this.resolution.lookup(list.accountId());
		compare(list, before.userId(), lookup);
		compare(list, after.userId(), lookup);
		return this.rows.find(list.id(), after.number()).map(ListRow::group).orElse(after.group());
	}

	private void compare(ResolvedList list, @Nullable String userId, UserLookup lookup) {
		if (userId == null) {
			return;
		}
		lookup.byId(userId).ifPresent((user) -> {
			List<ListRow> alone = this.rows.meaning(list.id(), userId)
				.stream()
				.filter((row) -> row.group() != Group.LEFT_OUT)
				.map((row) -> Judgement.meaning(row, user))
				.toList();
			this.rows.replace(list.id(), Repeats.settle(alone));
		});
	}

}
