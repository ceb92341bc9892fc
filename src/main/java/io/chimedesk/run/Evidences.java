package io.chimedesk.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import io.chimedesk.run.Attempt.AttemptItem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The evidence of the calls as pages show it.
 */
@Repository
class Evidences {

	private final JdbcClient jdbc;

	Evidences(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Attempts of the run with an ID above that one, oldest first.
	 */
	List<Attempt> after(long run, long id, int limit) {
		List<Attempt> bare = this.jdbc.sql("""
				select * from attempt where run_number = :run and id > :id
				order by id fetch first :limit rows only""")
			.param("run", run)
			.param("id", id)
			.param("limit", limit)
			.query((row, index) -> attempt(row))
			.list();
		return bare.stream().map(this::withItems).toList();
	}

	private Attempt withItems(Attempt bare) {
		return new Attempt(bare.id(), bare.batch(), bare.number(), bare.intendedAt(), bare.result(), bare.httpStatus(),
				bare.requestId(), bare.durationMillis(), bare.code(), bare.message(), bare.protocolWarning(),
				items(bare.id()));
	}

	private List<AttemptItem> items(long attempt) {
		return this.jdbc.sql("""
				select i.user_id, r.email, r.to_tier, r.to_type, r.to_alexa, r.to_room_arn, i.code, i.message
				from attempt_item i
				join attempt a on a.id = i.attempt_id
				join run_user u on u.user_id = i.user_id and u.run_number = a.run_number
				join run_item r on r.place = u.place
				where i.attempt_id = :attempt and i.place <= a.size
				order by i.place""").param("attempt", attempt).query((row, index) -> item(row)).list();
	}

	private static Attempt attempt(ResultSet row) throws SQLException {
		return new Attempt(row.getLong("id"), row.getInt("batch"), row.getInt("number"),
				RunRow.required(row, "intended_at"), row.getString("result"),
				row.getObject("http_status", Integer.class), row.getString("request_id"),
				row.getObject("duration_ms", Long.class), row.getString("code"), row.getString("message"),
				row.getString("protocol_warning"), List.of());
	}

	private static AttemptItem item(ResultSet row) throws SQLException {
		return new AttemptItem(row.getString("user_id"), row.getString("email"), RunRow.change(row, "to_"),
				row.getString("code"), row.getString("message"));
	}

}
