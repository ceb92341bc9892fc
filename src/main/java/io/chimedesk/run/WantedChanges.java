package io.chimedesk.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.chimedesk.selection.Change;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What users of runs should have got.
 */
@Repository
class WantedChanges {

	private final JdbcClient jdbc;

	WantedChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What the users with one of these outcomes should have got, by ID, in the order of
	 * the run.
	 * @param codes only these codes; empty means any
	 */
	Map<String, Change> by(long run, Set<Outcome> outcomes, Set<String> codes) {
		Map<String, Change> wanted = new LinkedHashMap<>();
		this.jdbc
			.sql("select * from run_item where run_number = :run and state = 'SETTLED' and outcome in (:outcomes)"
					+ (codes.isEmpty() ? "" : " and code in (:codes)") + " order by position")
			.param("run", run)
			.param("outcomes", outcomes.stream().map(Outcome::name).toList())
			.param("codes", codes)
			.query((row) -> {
				wanted.put(row.getString("user_id"), RunRow.change(row, "to_"));
			});
		return wanted;
	}

	/**
	 * What those of these users should have got who have an outcome, and not all the
	 * wanted values; by ID, in the order of the run.
	 */
	Map<String, Change> of(long run, Set<String> userIds) {
		Map<String, Change> wanted = new LinkedHashMap<>();
		if (userIds.isEmpty()) {
			return wanted;
		}
		this.jdbc.sql("""
				select i.* from run_user u join run_item i on i.place = u.place
				where u.user_id in (:users) and u.run_number = :run and i.outcome <> 'APPLIED'
				order by i.position""").param("run", run).param("users", userIds).query((row) -> {
			wanted.put(row.getString("user_id"), RunRow.change(row, "to_"));
		});
		return wanted;
	}

}
