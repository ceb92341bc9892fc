package io.chimedesk.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.chimedesk.plan.Transition.Field;
import io.chimedesk.selection.Values;
import io.chimedesk.selection.Change;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * How a user of a plan stands in its row.
 */
final class PlanItemRow {

	private PlanItemRow() {
	}

	static PlanItem item(ResultSet row, int number) throws SQLException {
		return new PlanItem(row.getInt("position"), row.getString("user_id"), row.getString("email"),
				row.getString("display_name"), from(row), to(row), own(row.getString("own")),
				skip(row.getString("skip")), badges(row.getString("badges")), row.getObject("held_by", Long.class),
				override(row));
	}

	private static Values from(ResultSet row) throws SQLException {
		return new Values(row.getString("from_tier"), row.getString("from_type"),
				row.getObject("from_alexa", Boolean.class), row.getString("from_room_arn"));
	}

	private static Change to(ResultSet row) throws SQLException {
		return new Change(LicenceTier.of(row.getString("to_tier")).orElse(null),
				UserType.of(row.getString("to_type")).orElse(null), row.getObject("to_alexa", Boolean.class),
				row.getString("to_room_arn"));
	}

	private static @Nullable Skip skip(@Nullable String name) {
		return (name != null) ? Skip.valueOf(name) : null;
	}

	private static @Nullable ProtectionOverride override(ResultSet row) throws SQLException {
		@Nullable OffsetDateTime at = row.getObject("override_at", OffsetDateTime.class);
		@Nullable String approvers = row.getString("override_approved_by");
		return (at == null) ? null : new ProtectionOverride(row.getString("override_by"), at.toInstant(),
				row.getString("override_reason"), (approvers != null) ? approvers.lines().toList() : List.of());
	}

	private static Set<Field> own(String names) {
		return names(names).map(Field::valueOf).collect(Collectors.toSet());
	}

	/**
	 * The badges of these names; one that an earlier version gave and this one does not
	 * know is left out.
	 */
	static Set<WhyNot> badges(String names) {
		Set<String> given = names(names).collect(Collectors.toSet());
		return Stream.of(WhyNot.values()).filter((badge) -> given.contains(badge.name())).collect(Collectors.toSet());
	}

	private static Stream<String> names(String text) {
		return Arrays.stream(text.split(",")).filter((name) -> !name.isEmpty());
	}

	static SqlParameterSource parameters(UUID planId, PlanItem item) {
		Change to = item.to();
		return new MapSqlParameterSource("plan", planId).addValue("position", item.position())
			.addValue("user", item.userId())
			.addValue("email", item.email())
			.addValue("name", item.displayName())
			.addValue("fromTier", item.from().tier())
			.addValue("fromType", item.from().type())
			.addValue("fromAlexa", item.from().alexaEnabled())
			.addValue("fromRoomArn", item.from().alexaRoomArn())
			.addValue("toTier", (to.tier() != null) ? to.tier().wire() : null)
			.addValue("toType", (to.type() != null) ? to.type().wire() : null)
			.addValue("toAlexa", to.alexaEnabled())
			.addValue("toRoomArn", to.alexaRoomArn())
			.addValue("own", text(item.own()))
			.addValue("skip", (item.skip() != null) ? item.skip().name() : null)
			.addValue("heldBy", item.heldBy())
			.addValue("badges", text(item.badges()))
			.addValues(override(item.override()));
	}

	private static Map<String, @Nullable Object> override(@Nullable ProtectionOverride override) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("overrideBy", (override != null) ? override.by() : null);
		values.put("overrideAt", (override != null) ? StoredTime.of(override.at()) : null);
		values.put("overrideReason", (override != null) ? override.reason() : null);
		values.put("overrideApprovedBy", (override != null && !override.approvedBy().isEmpty())
				? String.join("\n", override.approvedBy()) : null);
		return values;
	}

	private static String text(Set<? extends Enum<?>> names) {
		return names.isEmpty() ? ","
				: names.stream().map(Enum::name).sorted().collect(Collectors.joining(",", ",", ","));
	}

}
