package io.chimedesk.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/**
 * Moves users of open runs from state to state, many at once, with as few columns as it
 * takes. A settled row never changes.
 */
@Repository
class ItemMoves {

	/**
	 * What a reading may change about a user, who is not settled yet.
	 */
	private static final String FOUND = """
			state = :state, outcome = :outcome, code = :code, message = :message,
			  not_before = :notBefore, doubtful = :doubtful, readings = :readings, failed_readings = :failedReadings,
			  read_tier = :readTier, read_type = :readType, read_alexa = :readAlexa, read_room_arn = :readRoomArn,
			  read_at = :readAt, settled_at = :settledAt
			where place = :place and state <> 'SETTLED'""";

	private final NamedParameterJdbcTemplate batches;

	private final JdbcTemplate jdbc;

	ItemMoves(NamedParameterJdbcTemplate batches) {
		this.batches = batches;
		this.jdbc = batches.getJdbcTemplate();
	}

	/**
	 * Something was decided about these users.
	 */
	void save(long run, List<WorkItem> items) {
		Map<Boolean, List<WorkItem>> kinds = items.stream().collect(Collectors.partitioningBy(ItemMoves::isAccepted));
		accept(run, kinds.getOrDefault(true, List.of()));
		saveAll(run, kinds.getOrDefault(false, List.of()));
	}

	/**
	 * Whether nothing else is to be kept of the user.
	 */
	private static boolean isAccepted(WorkItem item) {
		return item.state() == ItemState.ACCEPTED && item.readAt() == null && item.status().notBefore() == null;
	}

	/**
	 * These users were read, which changes nothing about how they were sent.
	 */
	void saveRead(long run, List<WorkItem> items) {
		update("update run_item set " + FOUND, run, items);
	}

	private void accept(long run, List<WorkItem> items) {
		if (!items.isEmpty()) {
			this.jdbc.batchUpdate("""
					update run_item set state = 'ACCEPTED', code = null, message = null, not_before = null,
					  doubtful = false, sends = ?, batch = ?, readings = 0, failed_readings = 0
					where place between ? and ? and state <> 'SETTLED'""",
					Stretch.of(items)
						.stream()
						.map((some) -> new Object[] { some.sends(), some.batch(), RunPlace.of(run, some.first()),
								RunPlace.of(run, some.last()) })
						.toList());
		}
	}

	private void saveAll(long run, List<WorkItem> items) {
		update("update run_item set sends = :sends, part = :part, batch = :batch, " + FOUND, run, items);
	}

	/**
	 * In the order of the rows, as each part of the table is then written once.
	 */
	private void update(String statement, long run, List<WorkItem> items) {
		this.batches.batchUpdate(statement,
				items.stream()
					.sorted(Comparator.comparingInt(WorkItem::position))
					.map((item) -> WorkItemRow.parameters(run, item))
					.toArray(SqlParameterSource[]::new));
	}

}
