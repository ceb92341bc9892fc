package io.chimedesk.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.chimedesk.plan.Origin.Kind;
import io.chimedesk.selection.Change;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * How a plan stands in its row.
 */
final class PlanRow {

	private PlanRow() {
	}

	static Plan plan(ResultSet row, int number) throws SQLException {
		return new Plan(row.getObject("id", UUID.class), row.getString("account_id"), row.getString("owner"),
				change(row), only(row), row.getString("reason"), row.getString("ticket"),
				PlanStatus.valueOf(row.getString("status")), row.getInt("to_send"), row.getInt("skipped"),
				row.getInt("own_values"), row.getString("digest"), instant(row, "created_at"),
				row.getObject("selection_id", Long.class),
				Origin.of(row.getObject("retry_of", Long.class), row.getObject("undo_of", Long.class)),
				row.getBoolean("asks_for_count"), instant(row, "expires_at"));
	}

	private static Change change(ResultSet row) throws SQLException {
		return new Change(LicenceTier.of(row.getString("tier")).orElse(null),
				UserType.of(row.getString("user_type")).orElse(null), row.getObject("alexa_enabled", Boolean.class),
				row.getString("alexa_room_arn"));
	}

	private static OnlyFrom only(ResultSet row) throws SQLException {
		return new OnlyFrom(OnlyFrom.values(row.getString("only_tiers")), OnlyFrom.values(row.getString("only_types")));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	static SqlParameterSource parameters(Plan plan) {
		return change(plan.change()).addValue("id", plan.id())
			.addValue("account", plan.accountId())
			.addValue("owner", plan.owner())
			.addValue("reason", plan.reason())
			.addValue("ticket", plan.ticket())
			.addValue("status", plan.status().name())
			.addValue("toSend", plan.toSend())
			.addValue("skipped", plan.skipped())
			.addValue("own", plan.own())
			.addValue("onlyTiers", OnlyFrom.text(plan.only().tiers()))
			.addValue("onlyTypes", OnlyFrom.text(plan.only().types()))
			.addValue("asksForCount", plan.asksForCount())
			.addValue("digest", plan.digest())
			.addValue("createdAt", StoredTime.of(plan.createdAt()))
			.addValue("expiresAt", StoredTime.of(plan.expiresAt()))
			.addValue("selection", plan.selectionId())
			.addValue("retryOf", Origin.run(plan.origin(), Kind.RETRY))
			.addValue("undoOf", Origin.run(plan.origin(), Kind.UNDO));
	}

	private static MapSqlParameterSource change(Change change) {
		return new MapSqlParameterSource("tier", (change.tier() != null) ? change.tier().wire() : null)
			.addValue("type", (change.type() != null) ? change.type().wire() : null)
			.addValue("alexa", change.alexaEnabled())
			.addValue("roomArn", change.alexaRoomArn());
	}

}
