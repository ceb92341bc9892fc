package io.chimedesk.bench;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.Plans;
import io.chimedesk.policy.Policies;
import io.chimedesk.policy.Policy;
import io.chimedesk.run.RunDesk;
import io.chimedesk.selection.Change;
import org.awaitility.Awaitility;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * One run, from its confirmation to its end, by what its rows say.
 *
 * @param whole from the confirmation to the end
 * @param sending from the first batch to the last answer
 */
record MeasuredRun(int users, int calls, Duration whole, Duration sending) {

	private static final Actor ADMIN = new Actor("admin", "ADMIN");

	private static final Change TO_PRO = new Change(LicenceTier.PRO, null, null, null);

	/**
	 * Sets the policy that asks for no second administrator, however many users a run has.
	 */
	static void letOneAdministratorRun(Program program) {
		signIn();
		program.bean(Policies.class).change(ADMIN, Policy.open());
	}

	/**
	 * Plans, confirms and carries out a change of these users.
	 */
	static MeasuredRun of(Program program, String accountId, List<String> users) {
		signIn();
		Plan plan = program.bean(Plans.class).draft(ADMIN, accountId, users, TO_PRO, "benchmark", null, null);
		long run = program.bean(RunDesk.class).confirm(plan.id(), plan.digest(), ADMIN, plan.toSend());
		Awaitility.await()
			.atMost(Duration.ofMinutes(10))
			.pollInterval(Duration.ofMillis(100))
			.until(() -> isFinished(program.jdbc(), run));
		return read(program.jdbc(), run);
	}

	double usersPerSecond() {
		return this.users * 1e9 / this.whole.toNanos();
	}

	Duration perUserSent() {
		return this.sending.dividedBy(this.users);
	}

	private static void signIn() {
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("admin", "", "ROLE_ADMIN"));
	}

	private static boolean isFinished(JdbcClient jdbc, long run) {
		return jdbc.sql("select count(*) from run where number = ? and finished_at is not null")
			.param(run)
			.query(Integer.class)
			.single() == 1;
	}

	private static MeasuredRun read(JdbcClient jdbc, long run) {
		return jdbc.sql("""
				select r.applied, r.confirmed_at, r.finished_at, count(*) as calls,
				  min(a.intended_at) as first_sent, max(a.finished_at) as last_answered
				from run r join attempt a on a.run_number = r.number
				where r.number = ? group by r.applied, r.confirmed_at, r.finished_at""")
			.param(run)
			.query((row, number) -> new MeasuredRun(row.getInt("applied"), row.getInt("calls"),
					Duration.between(row.getObject("confirmed_at", OffsetDateTime.class),
							row.getObject("finished_at", OffsetDateTime.class)),
					Duration.between(row.getObject("first_sent", OffsetDateTime.class),
							row.getObject("last_answered", OffsetDateTime.class))))
			.single();
	}

}
