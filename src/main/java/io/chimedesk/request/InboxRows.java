package io.chimedesk.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.chimedesk.request.InboxFilter.Tab;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds requests for lists.
 */
@Repository
class InboxRows {

	private static final String UNFINISHED = "status in (" + names(true) + ")";

	/** An index finds these; what is not unfinished it does not. */
	private static final String FINISHED = "status in (" + names(false) + ")";

	private final JdbcClient jdbc;

	InboxRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The requests that match: the undecided first, of these the urgent ones, then the
	 * oldest; of those that are over the newest.
	 */
	List<LicenceRequest> page(String operator, InboxFilter filter, int offset, int limit) {
		Map<String, @Nullable Object> parameters = parameters(operator, filter);
		parameters.put("offset", offset);
		parameters.put("limit", limit);
		return this.jdbc
			.sql("select * from licence_request where " + where(filter) + " order by " + order(filter.tab())
					+ " offset :offset rows fetch next :limit rows only")
			.params(parameters)
			.query(RequestRow::request)
			.list();
	}

	int count(String operator, InboxFilter filter) {
		return this.jdbc.sql("select count(*) from licence_request where " + where(filter))
			.params(parameters(operator, filter))
			.query(Integer.class)
			.single();
	}

	InboxCounts counts(String operator) {
		return new InboxCounts(count(operator, InboxFilter.of(Tab.OPEN)), count(operator, InboxFilter.of(Tab.MINE)),
				count(operator, InboxFilter.of(Tab.DONE)));
	}

	/**
	 * How many of others wait for a decision, and not for somebody else's besides that of
	 * this operator.
	 */
	int undecided(String operator) {
		return this.jdbc.sql("""
				select count(*) from licence_request r where r.status = 'OPEN' and r.requested_by <> :operator
				and not exists (select 1 from request_decision d
				  where d.request_id = r.id and d.decided_by = :operator)""")
			.param("operator", operator)
			.query(Integer.class)
			.single();
	}

	/**
	 * How many of the operator's own stand there.
	 */
	int own(String operator, RequestStatus status) {
		return this.jdbc.sql("select count(*) from licence_request where status = :status and requested_by = :operator")
			.param("status", status.name())
			.param("operator", operator)
			.query(Integer.class)
			.single();
	}

	/**
	 * The requests of an account that stand there, oldest first.
	 */
	List<LicenceRequest> standing(String accountId, RequestStatus status) {
		return this.jdbc
			.sql("select * from licence_request where account_id = :account and status = :status order by id")
			.param("account", accountId)
			.param("status", status.name())
			.query(RequestRow::request)
			.list();
	}

	private static String order(Tab tab) {
		return (tab == Tab.OPEN) ? """
				case status when 'OPEN' then 0 when 'REOPENED' then 1 else 2 end,
				case urgency when 'URGENT' then 0 else 1 end, id""" : "id desc";
	}

	private static String where(InboxFilter filter) {
		List<String> conditions = new ArrayList<>();
		conditions.add(switch (filter.tab()) {
			case OPEN -> UNFINISHED;
			case MINE -> "requested_by = :operator";
			case DONE -> FINISHED;
		});
		addIf(conditions, filter.status() != null, "status = :status");
		addIf(conditions, filter.tier() != null, "tier = :tier");
		addIf(conditions, filter.account() != null, "account_id = :account");
		addIf(conditions, filter.urgentOnly(), "urgency = 'URGENT'");
		addIf(conditions, filter.text() != null,
				"(lower(reason) like :text escape '!' or lower(coalesce(ticket, '')) like :text escape '!'"
						+ " or lower(requested_by) like :text escape '!' or cast(id as varchar(20)) = :exact)");
		return String.join(" and ", conditions);
	}

	private static void addIf(List<String> conditions, boolean wanted, String condition) {
		if (wanted) {
			conditions.add(condition);
		}
	}

	private static Map<String, @Nullable Object> parameters(String operator, InboxFilter filter) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("operator", operator);
		parameters.put("status", (filter.status() != null) ? filter.status().name() : null);
		parameters.put("tier", (filter.tier() != null) ? filter.tier().wire() : null);
		parameters.put("account", filter.account());
		parameters.put("text", (filter.text() != null) ? "%" + escaped(filter.text()) + "%" : null);
		parameters.put("exact", (filter.text() != null) ? filter.text().replace("#", "") : null);
		return parameters;
	}

	private static String escaped(String text) {
		return text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
	}

	private static String names(boolean unfinished) {
		return RequestStatus.all(unfinished)
			.stream()
			.map((status) -> "'" + status + "'")
			.collect(Collectors.joining(", "));
	}

}
