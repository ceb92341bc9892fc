package io.chimedesk.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The plans that were confirmed, and whom they were about.
 */
@Repository
public class ConfirmedPlans {

	private final JdbcClient jdbc;

	ConfirmedPlans(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those of these plans that were confirmed, the one that was made last first.
	 */
	public List<ConfirmedPlan> among(Collection<UUID> planIds) {
		return planIds.isEmpty() ? List.of() : this.jdbc.sql("""
				select id, created_at, settled_at, to_send from plan where id in (:plans) and status = 'CONFIRMED'
				order by created_at desc, id""").param("plans", planIds).query(ConfirmedPlans::plan).list();
	}

	/**
	 * Everybody whom these plans were about, also those who were not sent; each once.
	 */
	public List<String> userIds(Collection<UUID> planIds) {
		return planIds.isEmpty() ? List.of()
				: this.jdbc.sql("""
						select distinct user_id from plan_item where plan_id in (:plans)""")
					.param("plans", planIds)
					.query((row, number) -> row.getString("user_id"))
					.list();
	}

	private static ConfirmedPlan plan(ResultSet row, int number) throws SQLException {
		return new ConfirmedPlan(row.getObject("id", UUID.class),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getObject("settled_at", OffsetDateTime.class).toInstant(), row.getInt("to_send"));
	}

}
