package io.chimedesk.run;

import java.sql.ResultSet;
import java.sql.SQLException;

import io.chimedesk.selection.Change;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.selection.Values;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * How the engine's view of a user is kept in a row.
 */
final class WorkItemRow {

	private static final int LONGEST_MESSAGE = 2_000;

	private static final int LONGEST_CODE = 200;

	private static final int LONGEST_VALUE = 256;

	/** A column without a limit has this one in H2. */
	private static final int LONGEST_TEXT = 1_000_000;

	private WorkItemRow() {
	}

	static WorkItem item(ResultSet row) throws SQLException {
		return new WorkItem(row.getInt("position"), row.getString("user_id"), RunRow.values(row, "from_"),
				RunRow.change(row, "to_"), status(row), row.getInt("sends"), row.getInt("part"), row.getInt("batch"),
				row.getInt("readings"), row.getInt("failed_readings"), RunRow.read(row), RunRow.time(row, "read_at"));
	}

	static MapSqlParameterSource parameters(long run, WorkItem item) {
		ItemStatus status = item.status();
		@Nullable Values read = item.read();
		@Nullable Outcome outcome = status.outcome();
		return new MapSqlParameterSource("run", run).addValue("place", RunPlace.of(run, item.position()))
			.addValue("user", item.userId())
			.addValue("state", status.state().name())
			.addValue("outcome", (outcome != null) ? outcome.name() : null)
			.addValue("code", RunRow.cut(status.code(), LONGEST_CODE))
			.addValue("message", RunRow.cut(status.message(), LONGEST_MESSAGE))
			.addValue("sends", item.sends())
			.addValue("part", item.part())
			.addValue("batch", item.batch())
			.addValue("notBefore", RunRow.column(status.notBefore()))
			.addValue("doubtful", status.doubtful())
			.addValue("readings", item.readings())
			.addValue("failedReadings", item.failedReadings())
			.addValue("readTier", RunRow.cut((read != null) ? read.tier() : null, LONGEST_VALUE))
			.addValue("readType", RunRow.cut((read != null) ? read.type() : null, LONGEST_VALUE))
			.addValue("readAlexa", (read != null) ? read.alexaEnabled() : null)
			.addValue("readRoomArn", RunRow.cut((read != null) ? read.alexaRoomArn() : null, LONGEST_TEXT))
			.addValue("readAt", RunRow.column(item.readAt()))
			.addValue("settledAt", RunRow.column(status.settledAt()));
	}

	/**
	 * With what the row keeps of the plan for pages.
	 */
	static MapSqlParameterSource parameters(long run, PlanItem planned, WorkItem item) {
		Values from = planned.from();
		Change to = planned.to();
		return parameters(run, item).addValue("position", planned.position())
			.addValue("email", planned.email())
			.addValue("name", planned.displayName())
			.addValue("fromTier", from.tier())
			.addValue("fromType", from.type())
			.addValue("fromAlexa", from.alexaEnabled())
			.addValue("fromRoomArn", from.alexaRoomArn())
			.addValue("toTier", (to.tier() != null) ? to.tier().wire() : null)
			.addValue("toType", (to.type() != null) ? to.type().wire() : null)
			.addValue("toAlexa", to.alexaEnabled())
			.addValue("toRoomArn", to.alexaRoomArn());
	}

	private static ItemStatus status(ResultSet row) throws SQLException {
		@Nullable String outcome = row.getString("outcome");
		return new ItemStatus(ItemState.valueOf(row.getString("state")),
				(outcome != null) ? Outcome.valueOf(outcome) : null, row.getString("code"), row.getString("message"),
				RunRow.time(row, "not_before"), row.getBoolean("doubtful"), RunRow.time(row, "settled_at"));
	}

}
