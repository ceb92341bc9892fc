package io.chimedesk.run.kill;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.AuditFixture;
import io.chimedesk.run.kill.Evidence.Page;
import io.chimedesk.run.kill.Ledger.Entry;
import io.chimedesk.run.kill.Ledger.Line;
import io.chimedesk.run.kill.Program.Footprint;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The checker finds each lie that is told about a run: of three users one was changed,
 * one refused and one skipped.
 */
class CheckerTests {

	private static final TestDatabase DATABASE = DatabaseKind.H2.open();

	private static final String PLAN = "6f1c2a8e-0d1b-4f43-9a55-2b7d3c9e1f00";

	private static final Page TRUE_PAGE = page(Map.of("applied", 1L, "failed", 1L, "skipped", 1L));

	private static final Footprint USUAL = new Footprint(80, 60, 2);

	private static final Line CHANGED = new Line("u-1", "Basic", "Pro", null);

	private static final Line REFUSED = new Line("u-2", "Basic", "Basic", "Conflict");

	private final Instant sentAt = Instant.now().truncatedTo(ChronoUnit.MICROS).plusSeconds(60);

	@BeforeEach
	void storeTheRun() {
		List.of("attempt_item", "attempt", "held_user", "run_item", "run", "plan", "audit_entry")
			.forEach((table) -> sql("delete from " + table));
		sql("update audit_head set sequence = 0, hash = ''");
		sql("insert into plan (id, account_id, owner, tier, reason, status, to_send, skipped, asks_for_count, digest,"
				+ " created_at, expires_at) values ('" + PLAN
				+ "', 'acc', 'admin', 'Pro', 'x', 'CONFIRMED', 2, 1, false, 'd1', :sent, :sent)");
		sql("insert into run (number, plan_id, account_id, owner, owner_role, tier, reason, digest, status, total,"
				+ " waiting, applied, failed, skipped, confirmed_at, finished_at, fence) values (1, '" + PLAN
				+ "', 'acc', 'admin', 'ADMIN', 'Pro', 'x', 'd1', 'COMPLETED_WITH_FAILURES', 3, 0, 1, 1, 1, :sent,"
				+ " :settled, 2)");
		user(1, "APPLIED");
		user(2, "FAILED");
		user(3, "SKIPPED");
		sql("insert into attempt (id, run_number, batch, number, fence, size, intended_at, result, request_id,"
				+ " finished_at) values (1, 1, 1, 1, 2, 2, :intended, 'ANSWERED', 'r-1', :settled)");
		sql("insert into attempt_item (attempt_id, place, user_id) values (1, 1, 'u-1'), (1, 2, 'u-2')");
		journal("run.confirmed", Map.of("plan", PLAN, "digest", "d1"));
		journal("attempt.intended", Map.of("batch", 1, "attempt", 1, "size", 2, "plan", PLAN, "for", "admin", "changes",
				List.of("u-1 tier Basic→Pro", "u-2 tier Basic→Pro")));
	}

	@Test
	void theTruthHasNoViolation() {
		assertThat(new Checker(DATABASE, evidence(List.of(call(CHANGED, REFUSED)))).check()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					I1  | update run_item set state = 'PENDING', outcome = null where user_id = 'u-2'
					I1  | delete from run_item where user_id = 'u-2'
					I2  | update run_item set to_tier = 'Basic' where user_id = 'u-1'
					I2  | update run_item set outcome = 'FAILED' where user_id = 'u-1'
					I2  | update run_item set outcome = 'NOT_ATTEMPTED' where user_id = 'u-1'
					I3  | update run_item set outcome = 'SKIPPED' where user_id = 'u-2'
					I4  | update attempt set intended_at = :settled
					I4  | update attempt_item set user_id = 'u-3' where place = 2
					I4  | update audit_entry set at = :settled
					I4  | update audit_entry set action = 'attempt.forgotten' where action = 'attempt.intended'
					I4  | update audit_entry set details = replace(details, 'u-2 tier', 'u-9 tier')
					I5  | update run_item set settled_at = :intended where user_id = 'u-1'
					I5  | update run_item set sends = 9 where user_id = 'u-2'
					I6  | update run_item set outcome = 'UNKNOWN' where user_id = 'u-2'
					I6  | update run set failed = 2
					I7  | insert into attempt (id, run_number, batch, number, fence, size, intended_at) values (2, 1, 2, 1, 1, 0, :settled)
					I7  | insert into attempt (id, run_number, batch, number, fence, size, intended_at) values (2, 1, 2, 1, 3, 0, :sent)
					I8  | insert into held_user values ('acc', 'u-1', 1)
					I8  | update run set finished_at = null; update run_item set state = 'PENDING' where user_id = 'u-1'
					I9  | update plan set digest = 'd2'
					I9  | update plan_item set to_tier = 'Plus' where user_id = 'u-2'
					I9  | update audit_entry set details = replace(details, 'digest=d1', 'digest=d2')
					I10 | update run set status = 'COMPLETED'
					I10 | update run set status = 'CANCELLED'
					I10 | update run set finished_at = null
					I11 | update audit_entry set details = 'x' where sequence = 1
					I11 | delete from audit_entry where sequence = 2
					I13 | update run set plan_id = random_uuid()
					""")
	void aDoctoredDatabaseIsFound(String id, String lie) {
		List.of(lie.split(";")).forEach(this::sql);

		assertThat(violations(List.of(call(CHANGED, REFUSED)))).contains(id);
	}

	@Test
	void aChangeThatTheServiceNeverMadeIsFound() {
		assertThat(violations(List.of(call(new Line("u-1", "Basic", "Basic", null), REFUSED)))).containsExactly("I2");
	}

	@Test
	void aRefusalThatChangedTheUserIsFound() {
		assertThat(violations(List.of(call(CHANGED, new Line("u-2", "Basic", "Pro", null))))).containsExactly("I2");
	}

	@Test
	void aStrangerInACallIsFound() {
		assertThat(violations(List.of(call(CHANGED, REFUSED), call(new Line("u-9", "Basic", "Pro", null)))))
			.containsExactly("I3", "I4");
	}

	@Test
	void aUserTwiceInACallIsFound() {
		assertThat(violations(List.of(call(CHANGED, CHANGED)))).contains("I3");
	}

	@Test
	void aCallThatWasMadeTwiceForOneIntentIsFound() {
		assertThat(violations(List.of(call(CHANGED, REFUSED), call(CHANGED, REFUSED)))).contains("I4");
	}

	@Test
	void aCallLongAfterTheCancelIsFound() {
		journal("run.cancel.asked", Map.of());

		assertThat(violations(List.of(call(CHANGED, REFUSED)))).containsExactly("I12");
	}

	@Test
	void aBatchThatWasIntendedAfterAPauseIsFound() {
		journal("run.pause.asked", Map.of());
		sql("insert into attempt (id, run_number, batch, number, fence, size, intended_at) values (2, 1, 2, 1, 2, 0,"
				+ " :sent)");

		assertThat(violations(List.of(call(CHANGED, REFUSED)))).containsExactly("I12");
	}

	@Test
	void goingOnAllowsTheNextBatch() {
		journal("run.pause.asked", Map.of());
		journal("run.resume.asked", Map.of());

		assertThat(violations(List.of(call(CHANGED, REFUSED)))).isEmpty();
	}

	@Test
	void aCancelThatChangedNothingIsFound() {
		Evidence told = evidence(List.of(call(CHANGED, REFUSED)));
		Evidence asked = new Evidence(told.ledger(), told.calls(), told.pages(), told.acknowledged(), told.confirmed(),
				List.of(new Operator.Order(1, "cancel")), USUAL, USUAL);

		assertThat(ids(asked)).containsExactly("I12", "I13");
	}

	@Test
	void aUserOfTwoOpenRunsIsFound() {
		sql("""
				insert into run (number, plan_id, account_id, owner, owner_role, reason, digest, status, total, waiting,
				  confirmed_at) values (2, random_uuid(), 'acc', 'admin', 'ADMIN', 'x', 'd2', 'COMPLETED', 1, 0, :sent)""");
		sql("insert into run_item (place, run_number, position, user_id, state) values (33554433, 2, 1, 'u-1', 'SETTLED')");

		assertThat(violations(List.of(call(CHANGED, REFUSED)))).contains("I8");
	}

	@Test
	void aPageThatCountsDifferentlyIsFound() {
		Evidence told = evidence(List.of(call(CHANGED, REFUSED)));
		Evidence lied = new Evidence(told.ledger(), told.calls(),
				Map.of(1L, page(Map.of("applied", 2L, "skipped", 1L))), told.acknowledged(), told.confirmed(),
				told.orders(), USUAL, USUAL);

		assertThat(ids(lied)).containsExactly("I6");
	}

	@Test
	void anAcknowledgedRunOfAnotherPlanIsFound() {
		Evidence told = evidence(List.of(call(CHANGED, REFUSED)));
		Evidence lied = new Evidence(told.ledger(), told.calls(), told.pages(), Map.of(2L, PLAN), told.confirmed(),
				told.orders(), USUAL, USUAL);

		assertThat(ids(lied)).containsExactly("I13");
	}

	@Test
	void whatIsLeftOverIsFound() {
		Evidence told = evidence(List.of(call(CHANGED, REFUSED)));
		Evidence lied = new Evidence(told.ledger(), told.calls(), told.pages(), told.acknowledged(), told.confirmed(),
				told.orders(), USUAL, new Footprint(180, 60, 2));

		assertThat(ids(lied)).containsExactly("I14");
	}

	private List<String> violations(List<Entry> calls) {
		return ids(evidence(calls));
	}

	private List<String> ids(Evidence evidence) {
		return new Checker(DATABASE, evidence).check()
			.stream()
			.map((violation) -> violation.substring(0, violation.indexOf(' ')))
			.distinct()
			.toList();
	}

	private Entry call(Line... lines) {
		return new Entry(this.sentAt, "r-1", "acc", List.of(lines));
	}

	private static Evidence evidence(List<Entry> calls) {
		Ledger ledger = new Ledger(new ArrayList<>(calls));
		return new Evidence(ledger, ledger, Map.of(1L, TRUE_PAGE), Map.of(1L, PLAN), List.of(PLAN), List.of(), USUAL,
				USUAL);
	}

	private static Page page(Map<String, Long> counts) {
		return new Page(counts, counts);
	}

	private void user(int number, String outcome) {
		sql(("insert into plan_item (plan_id, position, user_id, from_tier, to_tier, badges) values ('" + PLAN
				+ "', %1$d, 'u-%1$d', 'Basic', 'Pro', '')")
			.formatted(number));
		sql("insert into run_item (place, run_number, position, user_id, from_tier, to_tier, state, outcome, settled_at)"
				+ " values (16777216 + %1$d, 1, %1$d, 'u-%1$d', 'Basic', 'Pro', 'SETTLED', '%2$s', :settled)"
					.formatted(number, outcome));
	}

	private void journal(String action, Map<String, ?> details) {
		DATABASE.transactions()
			.executeWithoutResult((status) -> AuditFixture.on(DATABASE)
				.record(new Actor("system", "SYSTEM"), action, "run/1", details));
	}

	private void sql(String statement) {
		DATABASE.jdbc()
			.sql(statement)
			.param("intended", this.sentAt.minusMillis(10).atOffset(ZoneOffset.UTC))
			.param("sent", this.sentAt.atOffset(ZoneOffset.UTC))
			.param("settled", this.sentAt.plusSeconds(1).atOffset(ZoneOffset.UTC))
			.update();
	}

}
