package io.chimedesk.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.request.LicenceRequest.Times;
import io.chimedesk.run.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * How a request, and each of its users, stands in its row.
 */
final class RequestRow {

	private RequestRow() {
	}

	static LicenceRequest request(ResultSet row, int number) throws SQLException {
		return new LicenceRequest(row.getLong("id"), row.getString("account_id"),
				RequestKind.valueOf(row.getString("kind")), row.getString("requested_by"),
				LicenceTier.of(row.getString("tier")).orElseThrow(), row.getString("reason"), row.getString("ticket"),
				row.getObject("until_date", LocalDate.class), Urgency.valueOf(row.getString("urgency")),
				row.getObject("lease_id", Long.class), row.getInt("users"),
				RequestStatus.valueOf(row.getString("status")), judgement(row), times(row),
				row.getObject("plan_id", UUID.class), row.getObject("run_number", Long.class));
	}

	static RequestUser user(ResultSet row, int number) throws SQLException {
		@Nullable String outcome = row.getString("outcome");
		return new RequestUser(row.getLong("request_id"), row.getString("user_id"), row.getString("from_tier"),
				UserState.valueOf(row.getString("state")), (outcome != null) ? Outcome.valueOf(outcome) : null,
				row.getString("code"), row.getString("message"), row.getObject("run_number", Long.class),
				row.getObject("merged_into", Long.class));
	}

	static Step step(ResultSet row, int number) throws SQLException {
		Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
		return new Step(StepKind.valueOf(row.getString("kind")), row.getString("actor"), at, row.getString("text"),
				row.getObject("number", Long.class));
	}

	static MapSqlParameterSource parameters(Actor actor, RequestWish wish, Judgement judgement) {
		return new MapSqlParameterSource("account", wish.accountId()).addValue("by", actor.name())
			.addValue("role", actor.role())
			.addValue("tier", wish.tier().wire())
			.addValue("reason", wish.reason())
			.addValue("ticket", wish.ticket())
			.addValue("until", wish.until())
			.addValue("urgency", wish.urgency().name())
			.addValue("users", wish.userIds().size())
			.addValue("version", judgement.version())
			.addValue("approvals", judgement.approvals())
			.addValue("rules", judgement.rules());
	}

	private static Judgement judgement(ResultSet row) throws SQLException {
		return new Judgement(row.getLong("policy_version"), row.getInt("approvals_needed"),
				Judgement.fired(row.getString("rules")));
	}

	private static Times times(ResultSet row) throws SQLException {
		return new Times(row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getObject("expires_at", OffsetDateTime.class).toInstant(), instant(row, "decided_at"),
				instant(row, "done_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
