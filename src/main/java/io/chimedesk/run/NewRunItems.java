package io.chimedesk.run;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.Skip;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/**
 * Takes the users of a plan over into a run and holds those that will be sent.
 */
@Repository
class NewRunItems {

	/** In the order of the key, as each part of the table is then written once. */
	private static final Comparator<SqlParameterSource> BY_USER = Comparator
		.comparing((row) -> String.valueOf(row.getValue("user")));

	private final NamedParameterJdbcTemplate batches;

	private final HeldUsers held;

	private final Clock clock;

	NewRunItems(NamedParameterJdbcTemplate batches, HeldUsers held, Clock clock) {
		this.batches = batches;
		this.held = held;
		this.clock = clock;
	}

	/**
	 * Takes these over; users that another open run holds are skipped.
	 * @throws org.springframework.dao.DuplicateKeyException if another run has just taken
	 * one of them
	 */
	List<WorkItem> add(long run, String accountId, List<PlanItem> planned) {
		Instant now = this.clock.instant();
		List<String> toSend = planned.stream().filter(PlanItem::isSent).map(PlanItem::userId).toList();
		Map<String, Long> others = this.held.heldBy(accountId, toSend);
		this.held.hold(accountId, toSend.stream().filter((user) -> !others.containsKey(user)).toList(), run);
		List<WorkItem> items = new ArrayList<>();
		planned.forEach((item) -> items.add(taken(item, others.get(item.userId()), now)));
		insert(run, planned, items);
		return items;
	}

	private void insert(long run, List<PlanItem> planned, List<WorkItem> items) {
		List<SqlParameterSource> rows = new ArrayList<>();
		for (int i = 0; i < planned.size(); i++) {
			rows.add(WorkItemRow.parameters(run, planned.get(i), items.get(i)));
		}
		this.batches.batchUpdate("insert into run_user (user_id, run_number, place) values (:user, :run, :place)",
				rows.stream().sorted(BY_USER).toArray(SqlParameterSource[]::new));
		this.batches.batchUpdate("""
				insert into run_item (place, run_number, position, user_id, email, display_name,
				  from_tier, from_type, from_alexa, from_room_arn, to_tier, to_type, to_alexa, to_room_arn,
				  state, outcome, code, message, settled_at)
				values (:place, :run, :position, :user, :email, :name,
				  :fromTier, :fromType, :fromAlexa, :fromRoomArn, :toTier, :toType, :toAlexa, :toRoomArn,
				  :state, :outcome, :code, :message, :settledAt)""", rows.toArray(SqlParameterSource[]::new));
	}

	private static WorkItem taken(PlanItem planned, @Nullable Long heldBy, Instant now) {
		WorkItem item = WorkItem.pending(planned.position(), planned.userId(), planned.from(), planned.to());
		@Nullable Skip skip = (heldBy != null) ? Skip.HELD_BY_RUN : planned.skip();
		if (skip == null) {
			return item;
		}
		@Nullable Long holder = (heldBy != null) ? heldBy : planned.heldBy();
		@Nullable String message = (skip == Skip.HELD_BY_RUN) ? "Held by run " + holder : null;
		return item.after(new Decision.Settle(planned.userId(), Outcome.SKIPPED, skip.name(), message), now, 0);
	}

}
