package io.chimedesk.lease;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists and counts of leases.
 */
@Repository
class LeaseLists {

	private static final Instant FIRST = Instant.EPOCH;

	private static final Instant LAST = Instant.parse("+100000-01-01T00:00:00Z");

	private final JdbcClient jdbc;

	LeaseLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The leases of these, in their order.
	 * @param before the end of a lease that is shown comes before that moment
	 * @param after the place that they follow; null for the beginning
	 */
	List<Lease> list(LeaseShow show, @Nullable Instant before, @Nullable LeasePlace after, int limit) {
		boolean latestFirst = show.isLatestFirst();
		LeasePlace place = (after != null) ? after
				: new LeasePlace(latestFirst ? LAST : FIRST, latestFirst ? Long.MAX_VALUE : 0);
		String beyond = latestFirst ? "<" : ">";
		String order = latestFirst ? " desc" : "";
		return this.jdbc.sql("""
				select * from lease where status in (:statuses) and ends_at < :before
				  and (ends_at %1$s :end or (ends_at = :end and id %1$s :id))
				order by ends_at%2$s, id%2$s fetch first :limit rows only""".formatted(beyond, order))
			.param("statuses", names(show))
			.param("before", LeaseRow.column((before != null) ? before : LAST))
			.param("end", LeaseRow.column(place.endsAt()))
			.param("id", place.id())
			.param("limit", limit)
			.query(LeaseRow::lease)
			.list();
	}

	int count(LeaseShow show, @Nullable Instant before) {
		return this.jdbc.sql("select count(*) from lease where status in (:statuses) and ends_at < :before")
			.param("statuses", names(show))
			.param("before", LeaseRow.column((before != null) ? before : LAST))
			.query(Integer.class)
			.single();
	}

	/**
	 * How many leases that run end on which day.
	 */
	Map<LocalDate, Integer> lastDays() {
		Map<LocalDate, Integer> days = new TreeMap<>();
		this.jdbc.sql("""
				select last_day, count(*) as leases from lease where status = 'RUNNING' group by last_day""")
			.query((row) -> {
				days.put(row.getObject("last_day", LocalDate.class), row.getInt("leases"));
			});
		return days;
	}

	/**
	 * Whose leases something is still to become of.
	 */
	List<String> users(String accountId) {
		return this.jdbc.sql("""
				select distinct user_id from lease
				where account_id = :account and status in ('RUNNING', 'ENDING', 'ASKS')""")
			.param("account", accountId)
			.query((row, number) -> row.getString("user_id"))
			.list();
	}

	private static List<String> names(LeaseShow show) {
		return show.statuses().stream().map(LeaseStatus::name).toList();
	}

}
