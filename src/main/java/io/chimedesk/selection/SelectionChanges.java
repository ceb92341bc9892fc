package io.chimedesk.selection;

import java.time.Clock;
import java.util.Collection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Adds to selections and takes from them, and counts. Whoever calls holds the lock of the
 * selection.
 */
@Repository
class SelectionChanges {

	private final JdbcClient jdbc;

	private final Clock clock;

	SelectionChanges(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Adds these users; those that are in it already stay as they are.
	 * @return how many were added
	 */
	int add(long selection, Collection<String> userIds) {
		return counted(selection,
				UserParts.of(userIds,
						(part) -> this.jdbc.sql("""
								insert into selection_user (selection_id, user_id, added_at)
								select :selection, wanted.user_id, :now from unnest(:users) as wanted (user_id)
								on conflict do nothing""")
							.param("selection", selection)
							.param("users", part)
							.param("now", StoredTime.of(this.clock.instant()))
							.update()));
	}

	/**
	 * Takes these users out.
	 * @return how many were in it
	 */
	int remove(long selection, Collection<String> userIds) {
		// a merge, because H2 reads the whole array again for each row of a delete
		return -counted(selection, -UserParts.of(userIds, (part) -> this.jdbc.sql("""
				merge into selection_user s
				using (select unwanted.user_id from unnest(:users) as unwanted (user_id)) gone
				on (s.selection_id = :selection and s.user_id = gone.user_id)
				when matched then delete""").param("selection", selection).param("users", part).update()));
	}

	/**
	 * Takes everybody out.
	 */
	int clear(long selection) {
		return -counted(selection,
				-this.jdbc.sql("delete from selection_user where selection_id = :selection")
					.param("selection", selection)
					.update());
	}

	private int counted(long selection, int added) {
		if (added != 0) {
			this.jdbc.sql("update selection set users = users + :added where id = :selection")
				.param("added", added)
				.param("selection", selection)
				.update();
		}
		return added;
	}

}
