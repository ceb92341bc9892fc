package io.chimedesk.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.chimedesk.audit.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * How an approval stands in its row.
 */
final class ApprovalRow {

	private ApprovalRow() {
	}

	static Approval approval(ResultSet row, int number) throws SQLException {
		return new Approval(row.getLong("id"), row.getObject("plan_id", UUID.class), row.getString("digest"),
				causes(row.getString("causes")), new Actor(row.getString("asked_by"), row.getString("asked_role")),
				Objects.requireNonNull(time(row, "asked_at")), Objects.requireNonNull(time(row, "expires_at")),
				time(row, "starts_at"), row.getInt("failure_share"), ApprovalStatus.valueOf(row.getString("status")),
				row.getString("decided_by"), time(row, "decided_at"), row.getString("comment_text"));
	}

	private static Set<ApprovalCause> causes(String names) {
		return Arrays.stream(names.split(",")).map(ApprovalCause::valueOf).collect(Collectors.toSet());
	}

	private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
		@Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	static SqlParameterSource parameters(Approval approval) {
		@Nullable Instant start = approval.startsAt();
		return new MapSqlParameterSource("plan", approval.planId()).addValue("digest", approval.digest())
			.addValue("causes", approval.causes().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
			.addValue("askedBy", approval.askedBy().name())
			.addValue("askedRole", approval.askedBy().role())
			.addValue("askedAt", StoredTime.of(approval.askedAt()))
			.addValue("expiresAt", StoredTime.of(approval.expiresAt()))
			.addValue("startsAt", (start != null) ? StoredTime.of(start) : null)
			.addValue("share", approval.failureShare())
			.addValue("status", approval.status().name());
	}

}
