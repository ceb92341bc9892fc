package io.chimedesk.directory;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the last whole list of an account tells about the time at which a user was seen.
 * It spares the copy from writing a row for each user that is what it was.
 */
@Repository
class LastList {

	private final JdbcClient jdbc;

	LastList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<WholeList> of(String accountId) {
		return this.jdbc.sql("""
				select complete_at, complete_until, complete_stage_id, complete_revision from directory_refresh
				where account_id = :accountId and complete_at is not null""")
			.param("accountId", accountId)
			.query((row, number) -> new WholeList(UserRows.known(row, "complete_at"),
					UserRows.instant(row, "complete_until"), row.getString("complete_stage_id"),
					row.getObject("complete_revision", Long.class)))
			.optional();
	}

	/**
	 * Whether the copy knows something newer of the user: by a reading of this user, or
	 * by the last whole list, on which the user stood unchanged or did not stand at all.
	 */
	boolean knowsNewer(Optional<WholeList> last, @Nullable CopiedUser known, ReadUser read) {
		if (known != null && read.readAt().isBefore(known.readAt())) {
			return true;
		}
		boolean isListed = known != null && !known.gone();
		return last
			.filter((list) -> isListed ? list.mayTellLater(read.readAt()) && toldLaterOf(list, read)
					: read.readAt().isBefore(list.begunAt()))
			.isPresent();
	}

	private boolean toldLaterOf(WholeList list, ReadUser read) {
		return this.jdbc.sql("""
				select count(*) from directory_page
				where stage_id = :stageId and read_at > :readAt and position(:userId in user_ids) > 0""")
			.param("stageId", list.stageId())
			.param("readAt", StoredTime.of(read.readAt()))
			.param("userId", "\n" + read.userId() + "\n")
			.query(Long.class)
			.single() > 0;
	}

}
