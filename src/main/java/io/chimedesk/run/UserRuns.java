package io.chimedesk.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of one user in all runs of the account.
 */
@Repository
class UserRuns {

	private final JdbcClient jdbc;

	UserRuns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What runs did to a user, newest first.
	 * @param reader who gets of other operators' runs only what may have changed the
	 * user; null for everything
	 */
	List<UserRun> about(RunsAbout wanted, @Nullable String reader) {
		String readable = " and (r.owner = :reader or i.outcome in ('APPLIED', 'UNCHANGED', 'UNKNOWN'))";
		return this.jdbc.sql("""
				select r.*, i.*, coalesce(i.settled_at, r.confirmed_at) as seen_at
				from run_user u join run_item i on i.place = u.place join run r on r.number = i.run_number
				where u.user_id = :user and r.account_id = :account
				  and (coalesce(i.settled_at, r.confirmed_at), r.number) < (:before, :number)%s
				order by coalesce(i.settled_at, r.confirmed_at) desc, r.number desc
				fetch first :limit rows only""".formatted((reader != null) ? readable : ""))
			.param("user", wanted.userId())
			.param("account", wanted.accountId())
			.param("before", RunRow.column(wanted.before()))
			.param("number", wanted.number())
			.param("limit", wanted.limit())
			.param("reader", reader)
			.query(UserRuns::run)
			.list();
	}

	private static UserRun run(ResultSet row, int index) throws SQLException {
		Run run = RunRow.run(row);
		return new UserRun(RunRow.required(row, "seen_at"), run.number(), run, RunResults.item(row, index));
	}

}
