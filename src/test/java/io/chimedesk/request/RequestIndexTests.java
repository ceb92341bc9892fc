package io.chimedesk.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What pages count and figures read is found by indexes, however many requests there were
 * before.
 */
@StoreTest
class RequestIndexTests {

	private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	private final TestDatabase database;

	private final boolean postgres;

	RequestIndexTests(DatabaseKind kind) {
		this.database = kind.open();
		this.postgres = kind == DatabaseKind.POSTGRESQL;
	}

	@BeforeEach
	void fill() {
		this.database.transactions().executeWithoutResult((transaction) -> fillIn(StoredLives.in(this.database)));
		this.database.jdbc()
			.sql(this.postgres ? "vacuum analyze licence_request, request_decision" : "analyze")
			.update();
	}

	private static void fillIn(StoredLives lives) {
		for (int hours = 0; hours < 2_000; hours++) {
			RequestStatus status = (hours < 20) ? RequestStatus.OPEN : RequestStatus.DONE;
			long id = lives.add("asker-" + hours % 50, "because", NOW.minus(Duration.ofHours(hours)), 1, status, null);
			lives.decide(id, "ada", "APPROVED", Duration.ofMinutes(5));
		}
	}

	@Test
	void theFiguresBeginAtTheirFirstDay() {
		String since = this.postgres ? "timestamptz '2026-11-22T12:00:00Z'"
				: "timestamp with time zone '2026-11-22 12:00:00+00'";
		assertThat(plan("select count(*) from licence_request where created_at >= " + since))
			.contains("licence_request_by_creation");
		assertThat(plan("select request_id, max(decided_at) from request_decision where decided_at >= " + since
				+ " group by request_id"))
			.contains("request_decision_by_time");
	}

	@Test
	void theInboxCountsByStatus() {
		assertThat(plan("select count(*) from licence_request where status = 'OPEN' and requested_by <> 'ada'"))
			.contains("licence_request_by_status_and_operator");
		assertThat(
				plan("select count(*) from licence_request where status in ('OPEN', 'APPROVED', 'SENT', 'REOPENED')"))
			.contains("licence_request_by_status");
		assertThat(new InboxRows(this.database.jdbc()).counts("asker-1")).isEqualTo(new InboxCounts(20, 40, 1_980));
	}

	private String plan(String query) {
		return String.join("\n", this.database.jdbc().sql("explain " + query).query(String.class).list())
			.toLowerCase(Locale.ROOT);
	}

}
