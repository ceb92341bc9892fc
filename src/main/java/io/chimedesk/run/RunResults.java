package io.chimedesk.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The users of runs as pages and files show them.
 */
@Repository
class RunResults {

	private static final String RANK = """
			case outcome when 'FAILED' then 1 when 'UNKNOWN' then 2 when 'UNCHANGED' then 3
			when 'NOT_ATTEMPTED' then 4 when 'APPLIED' then 6 when 'SKIPPED' then 7 else 5 end""";

	private final JdbcClient jdbc;

	RunResults(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<RunItem> items(long run, ResultFilter filter, int offset, int limit) {
		Map<String, Object> parameters = parameters(run, filter);
		parameters.put("offset", offset);
		parameters.put("limit", limit);
		return this.jdbc
			.sql("select * from run_item" + where(filter) + " order by " + RANK
					+ ", code, position offset :offset rows fetch next :limit rows only")
			.params(parameters)
			.query(RunResults::item)
			.list();
	}

	int count(long run, ResultFilter filter) {
		return this.jdbc.sql("select count(*) from run_item" + where(filter))
			.params(parameters(run, filter))
			.query(Integer.class)
			.single();
	}

	List<CodeCount> counts(long run, Set<Outcome> outcomes) {
		return this.jdbc
			.sql("select outcome, code, count(*) as users from run_item where run_number = :run"
					+ " and state = 'SETTLED' and outcome in (:outcomes) group by outcome, code order by " + RANK
					+ ", code")
			.param("run", run)
			.param("outcomes", outcomes.stream().map(Outcome::name).toList())
			.query((row, index) -> new CodeCount(Outcome.valueOf(row.getString("outcome")), row.getString("code"),
					row.getInt("users")))
			.list();
	}

	/**
	 * How many users are refused and yet to be read again, by code.
	 */
	Map<String, Integer> refused(long run) {
		Map<String, Integer> refused = new LinkedHashMap<>();
		this.jdbc
			.sql("select code, count(*) as users from run_item where run_number = :run and state = 'REFUSED'"
					+ " group by code order by code")
			.param("run", run)
			.query((row) -> {
				refused.put(row.getString("code"), row.getInt("users"));
			});
		return refused;
	}

	/**
	 * What those users had before the run whom it has changed, or may have changed, by
	 * ID.
	 */
	Map<String, EarlierValues> earlier(long run) {
		Map<String, EarlierValues> earlier = new HashMap<>();
		this.jdbc
			.sql("select * from run_item where run_number = :run"
					+ " and (outcome in ('APPLIED', 'UNCHANGED', 'UNKNOWN') or state = 'ACCEPTED')")
			.param("run", run)
			.query((row) -> {
				earlier.put(row.getString("user_id"),
						new EarlierValues(RunRow.values(row, "from_"), RunRow.change(row, "to_"), RunRow.read(row)));
			});
		return earlier;
	}

	List<String> userIds(long run, ResultFilter filter) {
		return this.jdbc.sql("select user_id from run_item" + where(filter) + " order by position")
			.params(parameters(run, filter))
			.query((row, index) -> row.getString("user_id"))
			.list();
	}

	private static String where(ResultFilter filter) {
		return " where run_number = :run"
				+ (filter.outcome() != null ? " and state = 'SETTLED' and outcome = :outcome" : "")
				+ (filter.accepted() ? " and state = 'ACCEPTED'" : "")
				+ (filter.code() != null ? " and code = :code" : "")
				+ (filter.text() != null ? " and (lower(email) like :text escape '!'"
						+ " or lower(display_name) like :text escape '!' or lower(user_id) like :text escape '!')"
						: "");
	}

	private static Map<String, Object> parameters(long run, ResultFilter filter) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("run", run);
		if (filter.outcome() != null) {
			parameters.put("outcome", filter.outcome().name());
		}
		if (filter.code() != null) {
			parameters.put("code", filter.code());
		}
		if (filter.text() != null) {
			parameters.put("text", "%" + escaped(filter.text().toLowerCase(Locale.ROOT)) + "%");
		}
		return parameters;
	}

	private static String escaped(String text) {
		return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
	}

	static RunItem item(ResultSet row, int index) throws SQLException {
		@Nullable String outcome = row.getString("outcome");
		return new RunItem(row.getInt("position"), row.getString("user_id"), row.getString("email"),
				row.getString("display_name"), RunRow.values(row, "from_"), RunRow.change(row, "to_"),
				(outcome != null) ? Outcome.valueOf(outcome) : null,
				row.getString("state").equals(ItemState.ACCEPTED.name()), row.getString("code"),
				row.getString("message"), row.getInt("sends"), RunRow.read(row), RunRow.time(row, "settled_at"));
	}

}
