package io.chimedesk.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.chimedesk.chime.Chime;
import io.chimedesk.plan.PlanItem;
import io.chimedesk.plan.Plans;
import io.chimedesk.testing.FakeChime.Call;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What has to be true of every run that has ended, whatever happened to it: I1 to I10 of
 * the reliability bar, held against the rows, the journal and what the service got.
 */
class Invariants {

	private static final int MOST_SENDS = 8;

	private final Scene scene;

	private final long number;

	private final JdbcClient jdbc;

	private final List<RunItem> items;

	Invariants(Scene scene, long number) {
		this.scene = scene;
		this.number = number;
		this.jdbc = scene.fixture().database.jdbc();
		this.items = scene.items(number);
	}

	void hold() {
		everyUserHasOneOutcome();
		outcomesAgreeWithTheService();
		callsAreWithinThePlan();
		everySendWasIntendedAndIsInTheJournal();
		sendsAreWithinThePolicy();
		fencesGrow();
		nobodyIsHeld();
		thePlanIsTheOneThatWasConfirmed();
		theStatusAgreesWithTheOutcomes();
	}

	private void everyUserHasOneOutcome() {
		Run run = this.scene.find(this.number);
		assertThat(this.items).as("I1").hasSize(run.total()).allSatisfy((item) -> {
			assertThat(item.outcome()).isNotNull();
			assertThat(item.settledAt()).isNotNull();
		});
		assertThat(count("select count(*) from run_item where run_number = :run and state <> 'SETTLED'")).isZero();
		assertThat(List.of(run.waiting(), run.accepted(), run.applied(), run.unchanged(), run.failed(), run.unknown(),
				run.notAttempted(), run.skipped()))
			.as("I6")
			.containsExactly(0, 0, of(Outcome.APPLIED), of(Outcome.UNCHANGED), of(Outcome.FAILED), of(Outcome.UNKNOWN),
					of(Outcome.NOT_ATTEMPTED), of(Outcome.SKIPPED));
	}

	private void outcomesAgreeWithTheService() {
		for (RunItem item : this.items) {
			boolean wanted = item.to().tier() != null
					&& item.to().tier().wire().equals(this.scene.tierOf(item.userId()));
			if (item.outcome() == Outcome.APPLIED) {
				assertThat(wanted || item.to().tier() == null).as("I2 %s", item).isTrue();
			}
			if (item.outcome() == Outcome.FAILED || item.outcome() == Outcome.NOT_ATTEMPTED) {
				assertThat(wanted).as("I2 %s", item).isFalse();
			}
		}
	}

	private void callsAreWithinThePlan() {
		Set<String> planned = new HashSet<>();
		Run run = this.scene.find(this.number);
		this.scene.fixture()
			.bean(Plans.class)
			.items(run.planId(), 1, Integer.MAX_VALUE)
			.stream()
			.filter(PlanItem::isSent)
			.forEach((item) -> planned.add(item.userId()));
		assertThat(this.scene.chime().updateCalls()).as("I3").allSatisfy((call) -> {
			assertThat(call.userIds()).hasSizeBetween(1, Chime.BATCH_LIMIT).doesNotHaveDuplicates();
			assertThat(planned).containsAll(call.userIds());
		});
	}

	private void everySendWasIntendedAndIsInTheJournal() {
		int calls = this.scene.chime().updateCalls().size();
		assertThat(count("select count(*) from attempt where run_number = :run")).as("I4")
			.isGreaterThanOrEqualTo(calls);
		assertThat(count("select count(*) from attempt where run_number = :run and result is null")).isZero();
		assertThat(count("select count(*) from audit_entry where action = 'attempt.intended' and subject = 'run/"
				+ this.number + "'"))
			.as("I4")
			.isEqualTo(count("select count(*) from attempt where run_number = :run"));
	}

	private void sendsAreWithinThePolicy() {
		List<Call> calls = this.scene.chime().updateCalls();
		int pauses = count(
				"select count(*) from audit_entry where action = 'run.paused' and subject = 'run/" + this.number + "'");
		int most = MOST_SENDS + pauses;
		for (RunItem item : this.items) {
			long named = calls.stream().filter((call) -> call.userIds().contains(item.userId())).count();
			assertThat(item.sends()).as("I5 %s", item).isBetween(0, most);
			if (item.outcome() == Outcome.SKIPPED) {
				assertThat(named).isZero();
			}
		}
	}

	private void fencesGrow() {
		List<Long> fences = this.jdbc.sql("select fence from attempt where run_number = :run order by id")
			.param("run", this.number)
			.query(Long.class)
			.list();
		assertThat(fences).as("I7").isSorted();
	}

	private void nobodyIsHeld() {
		assertThat(count("select count(*) from held_user where run_number = :run")).as("I8").isZero();
	}

	private void thePlanIsTheOneThatWasConfirmed() {
		assertThat(count("""
				select count(*) from run r join plan p on p.id = r.plan_id and p.digest = r.digest
				where r.number = :run""")).as("I9").isEqualTo(1);
	}

	private void theStatusAgreesWithTheOutcomes() {
		Run run = this.scene.find(this.number);
		boolean allApplied = run.applied() == run.toSend();
		RunStatus expected = (run.haltReason() != null) ? RunStatus.HALTED : (run.steering().cancelledBy() != null)
				? RunStatus.CANCELLED : allApplied ? RunStatus.COMPLETED : RunStatus.COMPLETED_WITH_FAILURES;
		assertThat(run.status()).as("I10").isEqualTo(expected);
	}

	private int of(Outcome outcome) {
		return (int) this.items.stream().filter((item) -> item.outcome() == outcome).count();
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).param("run", this.number).query(Integer.class).single();
	}

}
