package io.chimedesk.resolver;

import java.util.List;

import io.chimedesk.directory.ListedUser;
import io.chimedesk.directory.UserLookup;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Whom the rows of a page mean, or may mean. Looked up when a page is shown, because the
 * copy goes on changing.
 */
@Service
public class Proposals {

	private static final int MOST = 20;

	private final Resolution resolution;

	Proposals(Resolution resolution) {
		this.resolution = resolution;
	}

	public List<Proposal> of(ResolvedList list, List<ListRow> rows) {
		UserLookup lookup = this.resolution.lookup(list.accountId());
		return rows.stream().map((row) -> of(row, lookup)).toList();
	}

	private static Proposal of(ListRow row, UserLookup lookup) {
		ListedUser user = (row.userId() != null) ? lookup.byId(row.userId()).orElse(null) : null;
		return switch (row.group()) {
			case AMBIGUOUS ->
				new Proposal(row, user, new UserSearch(lookup).find(row.text()).stream().limit(MOST).toList(), null);
			case NOT_FOUND -> new Proposal(row, user, List.of(), similar(row, lookup));
			default -> new Proposal(row, user, List.of(), null);
		};
	}

	private static @Nullable ListedUser similar(ListRow row, UserLookup lookup) {
		if (row.reason() == Cause.LOOK_ALIKE) {
			return new UserSearch(lookup).find(LookAlike.latin(row.text())).stream().findFirst().orElse(null);
		}
		return lookup.near(row.text(), 1).stream().findFirst().orElse(null);
	}

	/**
	 * A row, and who may be meant.
	 *
	 * @param user the one it means
	 * @param candidates those it may mean
	 * @param similar the one whose name or address is spelt nearly like that
	 */
	public record Proposal(ListRow row, @Nullable ListedUser user, List<ListedUser> candidates,
			@Nullable ListedUser similar) {

		public Proposal {
			candidates = List.copyOf(candidates);
		}

	}

}
