package io.chimedesk.selection;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
		return counted(selection, UserParts.of(userIds, (part) -> add(selection, part)));
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

	/**
	 * Adds in the order of the IDs, which H2 is much quicker at, each with the number of
	 * its place.
	 */
	private int add(long selection, String[] userIds) {
		Integer[] places = IntStream.range(0, userIds.length)
			.boxed()
			.sorted(Comparator.comparing((place) -> userIds[place]))
			.toArray(Integer[]::new);
		int added = this.jdbc.sql("""
				insert into selection_user (selection_id, number, user_id, added_at)
				select s.id, s.last_number + 1 + wanted.place, wanted.user_id, :now
				from unnest(:users, :places) as wanted (user_id, place)
				join selection s on s.id = :selection
				on conflict do nothing""")
			.param("selection", selection)
			.param("users", Stream.of(places).map((place) -> userIds[place]).toArray(String[]::new))
			.param("places", places)
			.param("now", StoredTime.of(this.clock.instant()))
			.update();
		this.jdbc.sql("update selection set last_number = last_number + :added where id = :selection")
			.param("added", userIds.length)
			.param("selection", selection)
			.update();
		return added;
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
