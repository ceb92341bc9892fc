package io.chimedesk.run.kill;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.chimedesk.audit.AuditFixture;
import io.chimedesk.audit.ChainCheck;
import io.chimedesk.run.kill.RunRows.Attempt;
import io.chimedesk.run.kill.RunRows.Item;
import io.chimedesk.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds a database and the ledger of the service against I1 to I14. It throws nothing; it
 * says what is not true.
 */
class Checker {

	private static final int LARGEST_BATCH = 20;

	private static final int MOST_SENDS = 8;

	private static final Duration AFTER_A_CANCEL = Duration.ofSeconds(20);

	private static final String GO_ON = "run.resume.asked";

	private static final Set<String> STANDING = Set.of("APPLIED", "UNCHANGED", "UNKNOWN");

	private final JdbcClient jdbc;

	private final TestDatabase database;

	private final Evidence evidence;

	private final List<RunRows> runs;

	private final Map<Ledger.Entry, Attempt> sends = new IdentityHashMap<>();

	private final List<String> violations = new ArrayList<>();

	Checker(TestDatabase database, Evidence evidence) {
		this.jdbc = database.jdbc();
		this.database = database;
		this.evidence = evidence;
		this.runs = evidence.pages().keySet().stream().map((run) -> RunRows.read(this.jdbc, run)).toList();
		evidence.calls().entries().forEach(this::match);
	}

	/**
	 * What is not true, each with the ID of the invariant.
	 */
	List<String> check() {
		i1();
		i2();
		i3();
		i4();
		i5();
		i6();
		i7();
		i8();
		i9();
		i10();
		i11();
		i12();
		i13();
		i14();
		return List.copyOf(this.violations);
	}

	/** Each user has exactly one outcome, final once the run is. */
	private void i1() {
		for (RunRows run : this.runs) {
			demand(run.items().size() == run.run().count("total"), "I1", run, "users", run.items().size());
			run.items()
				.stream()
				.filter((item) -> !item.state().equals("ACCEPTED") || !run.run().status().equals("NOT_VERIFIED"))
				.forEach((item) -> demand(
						item.state().equals("SETTLED") && item.outcome() != null && item.settledAt() != null, "I1", run,
						"not final", item));
		}
	}

	/** Outcomes and the ledger agree. */
	private void i2() {
		for (RunRows run : this.runs) {
			for (Item item : run.items()) {
				Instant settledAt = Objects.requireNonNullElse(item.settledAt(), Instant.EPOCH);
				Optional<String> then = this.evidence.ledger()
					.last(run.run().account(), item.user(), settledAt)
					.map(Ledger.Line::after);
				demand(!"APPLIED".equals(item.outcome()) || item.wanted() == null
						|| then.equals(Optional.of(item.wanted())), "I2", run, "not as the ledger had it", item);
				demand(!stands(run, item) || item.outcome() == null || STANDING.contains(item.outcome()), "I2", run,
						"a change that stands", item);
			}
		}
	}

	/** No strangers, at most 20 users, none twice. */
	private void i3() {
		Set<String> planned = new HashSet<>();
		this.runs.forEach((run) -> run.items()
			.stream()
			.filter((item) -> !"SKIPPED".equals(item.outcome()))
			.forEach((item) -> planned.add(item.user())));
		for (Ledger.Entry call : this.evidence.calls().entries()) {
			List<String> users = call.users();
			demand(planned.containsAll(users), "I3", "strangers in " + call);
			demand(users.size() <= LARGEST_BATCH && Set.copyOf(users).size() == users.size(), "I3", "size of " + call);
		}
	}

	/** Each call was intended and journalled before. */
	private void i4() {
		for (Ledger.Entry call : this.evidence.calls().entries()) {
			Attempt attempt = this.sends.get(call);
			demand(attempt != null, "I4", "not intended: " + call);
			demand(attempt == null || isJournalled(attempt, call), "I4", "not in the journal: " + call);
		}
	}

	/** No send after the outcome, and not too many. */
	private void i5() {
		for (RunRows run : this.runs) {
			Map<String, Item> items = run.byUser();
			run.items().forEach((item) -> demand(item.sends() <= MOST_SENDS, "I5", run, "sends", item));
			callsOf(run).forEach((call) -> call.users()
				.stream()
				.map(items::get)
				.filter((item) -> item != null && item.settledAt() != null && item.settledAt().isBefore(call.time()))
				.forEach((item) -> demand(false, "I5", run, "sent after the outcome", item)));
		}
	}

	/** Page, export and rows count the same. */
	private void i6() {
		for (RunRows run : this.runs) {
			Map<String, Long> rows = new LinkedHashMap<>();
			Evidence.WORDS.forEach((outcome, word) -> rows.put(word, run.of(outcome)));
			rows.values().removeIf((count) -> count == 0);
			Evidence.Page page = Objects.requireNonNull(this.evidence.pages().get(run.run().number()));
			demand(page.shown().equals(rows), "I6", run, "on the page", page.shown() + " for " + rows);
			demand(page.exported().equals(rows), "I6", run, "in the file", page.exported() + " for " + rows);
			Map<String, String> columns = Map.of("APPLIED", "applied", "UNCHANGED", "unchanged", "FAILED", "failed",
					"UNKNOWN", "unknown_outcome", "NOT_ATTEMPTED", "not_attempted", "SKIPPED", "skipped");
			columns.forEach((outcome, column) -> demand(run.of(outcome) == run.run().count(column), "I6", run,
					"counter", column));
		}
	}

	/** Fences grow, and no answer was recorded under an old one. */
	private void i7() {
		for (RunRows run : this.runs) {
			List<Attempt> attempts = run.attempts();
			for (int i = 1; i < attempts.size(); i++) {
				demand(attempts.get(i).fence() >= attempts.get(i - 1).fence(), "I7", run, "fence", attempts.get(i));
			}
			attempts.stream()
				.filter((attempt) -> attempt.finishedAt() != null && !"LOST".equals(attempt.result()))
				.filter((attempt) -> attempts.stream()
					.anyMatch((later) -> later.fence() > attempt.fence()
							&& later.intendedAt().isBefore(Objects.requireNonNull(attempt.finishedAt()))))
				.forEach((attempt) -> demand(false, "I7", run, "recorded under an old fence", attempt));
		}
	}

	/** One open run a user. */
	private void i8() {
		demand(count("""
				select count(*) from held_user h join run r on r.number = h.run_number
				where r.finished_at is not null""") == 0, "I8", "held by a run that has ended");
		demand(count("""
				select count(*) from run_item i join run r on r.number = i.run_number
				left join held_user h on h.account_id = r.account_id and h.user_id = i.user_id
				  and h.run_number = r.number
				where r.finished_at is null and i.state <> 'SETTLED' and h.user_id is null""") == 0, "I8",
				"in an open run and not held");
		demand(count("""
				select count(*) from run a join run b on b.account_id = a.account_id and b.number > a.number
				  and b.confirmed_at < a.finished_at
				join run_item i on i.run_number = a.number and (i.outcome is null or i.outcome <> 'SKIPPED')
				join run_item j on j.run_number = b.number and j.user_id = i.user_id
				  and (j.outcome is null or j.outcome <> 'SKIPPED')""") == 0, "I8", "in two open runs");
	}

	/** What was confirmed is what was carried out. */
	private void i9() {
		for (RunRows run : this.runs) {
			long number = run.run().number();
			demand(count("select count(*) from plan p join run r on r.plan_id = p.id and r.digest = p.digest"
					+ " where r.number = " + number) == 1, "I9", run, "digest", run.run().digest());
			demand(count("""
					select count(*) from run r join plan_item p on p.plan_id = r.plan_id
					left join run_item i on i.run_number = r.number and i.user_id = p.user_id
					  and i.position = p.position and coalesce(i.to_tier, '') = coalesce(p.to_tier, '')
					where i.user_id is null and r.number = %d""".formatted(number)) == 0, "I9", run, "users", "differ");
			demand(count("select count(*) from audit_entry where action = 'run.confirmed' and subject = 'run/" + number
					+ "' and details like '%digest=" + run.run().digest() + "%'") == 1, "I9", run, "journal", "");
		}
	}

	/** The status agrees with the outcomes, and nothing is stuck. */
	private void i10() {
		for (RunRows run : this.runs) {
			demand(run.run().finishedAt() != null && run.run().count("waiting") == 0, "I10", run, "not final", "");
			demand(hasTrueStatus(run), "I10", run, "status", run.run());
		}
		demand(count(
				"""
						select count(*) from run r where r.finished_at is null and not exists (select 1
						  from scheduled_tasks t where t.task_name = 'run' and t.task_instance = cast(r.number as varchar))""") == 0,
				"I10", "open and not scheduled");
	}

	/** The journal is whole. */
	private void i11() {
		ChainCheck check = AuditFixture.on(this.database).verify();
		demand(check.isIntact(), "I11", "broken at " + check.brokenAt());
	}

	/** Nothing is sent 20 s after a cancel. */
	private void i12() {
		for (RunRows run : this.runs) {
			this.jdbc.sql("""
					select at from audit_entry where action = 'run.cancel.asked' and subject = :subject
					order by sequence fetch first 1 row only""")
				.param("subject", "run/" + run.run().number())
				.query((row, index) -> row.getObject("at", OffsetDateTime.class).toInstant())
				.optional()
				.ifPresent((asked) -> callsOf(run).filter((call) -> call.time().isAfter(asked.plus(AFTER_A_CANCEL)))
					.forEach((call) -> demand(false, "I12", run, "sent after the cancel", call)));
		}
		nothingIntended();
		cancelled();
	}

	/** Nothing is intended any more once it was asked to pause or to end. */
	private void nothingIntended() {
		for (RunRows run : this.runs) {
			List<Asked> asked = asked(run);
			run.attempts()
				.forEach((attempt) -> asked.stream()
					.filter((order) -> order.time().isBefore(attempt.intendedAt()))
					.reduce((earlier, later) -> later)
					.filter((last) -> !last.action().equals(GO_ON))
					.ifPresent((last) -> demand(false, "I12", run, "intended after " + last.action(), attempt)));
		}
	}

	/** Whoever was not under way when the run was cancelled is not attempted. */
	private void cancelled() {
		this.evidence.orders().stream().filter((order) -> order.button().equals("cancel")).forEach((order) -> {
			RunRows run = this.runs.stream()
				.filter((some) -> some.run().number() == order.run())
				.findFirst()
				.orElseThrow();
			boolean hasEnded = Set.of("CANCELLED", "HALTED").contains(run.run().status());
			demand(hasEnded || run.items().stream().allMatch((item) -> item.sends() > 0 || isSkipped(item)), "I12", run,
					"not cancelled", run.run());
			run.items()
				.stream()
				.filter((item) -> hasEnded && item.sends() == 0 && !isSkipped(item))
				.forEach(
						(item) -> demand("NOT_ATTEMPTED".equals(item.outcome()), "I12", run, "after the cancel", item));
		});
	}

	/** What was acknowledged is there. */
	private void i13() {
		this.evidence.orders()
			.forEach(
					(order) -> demand(
							count("select count(*) from audit_entry where action = '" + order.action()
									+ "' and subject = 'run/" + order.run() + "'") > 0,
							"I13", order + " is not in the journal"));
		this.evidence.acknowledged()
			.forEach((run, plan) -> demand(count("select count(*) from run where number = " + run
					+ " and plan_id = cast('" + plan + "' as uuid)") == 1, "I13", "run " + run + " of plan " + plan));
		this.evidence.confirmed()
			.forEach((plan) -> demand(
					count("select count(*) from run where plan_id = cast('" + plan + "' as uuid)") == 1, "I13",
					"not one run of plan " + plan));
	}

	/** Nothing is left over. */
	private void i14() {
		demand(this.evidence.end().isBackTo(this.evidence.start()), "I14",
				this.evidence.start() + " became " + this.evidence.end());
	}

	private void match(Ledger.Entry call) {
		this.runs.stream()
			.filter((run) -> run.run().account().equals(call.account()))
			.flatMap((run) -> run.attempts().stream())
			.filter((attempt) -> !this.sends.containsValue(attempt) && attempt.mayBe(call))
			.max(Comparator.comparing((Attempt attempt) -> call.request().equals(attempt.request()))
				.thenComparing(Attempt::intendedAt))
			.ifPresent((attempt) -> this.sends.put(call, attempt));
	}

	private boolean isJournalled(Attempt attempt, Ledger.Entry call) {
		RunRows run = this.runs.stream().filter((some) -> some.attempts().contains(attempt)).findFirst().orElseThrow();
		Map<String, Item> items = run.byUser();
		return this.jdbc.sql("""
				select details from audit_entry where action = 'attempt.intended' and subject = :subject
				and at <= :at and details like :batch and details like :plan""")
			.param("subject", "run/" + run.run().number())
			.param("at", call.time().atOffset(ZoneOffset.UTC))
			.param("batch", "%attempt=" + attempt.number() + "\nbatch=" + attempt.batch() + "\n%")
			.param("plan", "%plan=" + run.run().plan() + "%")
			.query(String.class)
			.list()
			.stream()
			.anyMatch((details) -> attempt.users().stream().allMatch((user) -> names(details, user, items.get(user))));
	}

	private static boolean names(String details, String user, @Nullable Item item) {
		return item != null && details.contains(user + " tier ") && details.contains("→" + item.wanted());
	}

	/**
	 * Whether the last that the service did to that user is a change of this run.
	 */
	private boolean stands(RunRows run, Item item) {
		return this.evidence.ledger()
			.last(run.run().account(), item.user(), Instant.MAX)
			.filter((line) -> line.hasChanged() && Objects.equals(line.after(), item.wanted()))
			.filter((line) -> callsOf(run).anyMatch((call) -> call.lines().stream().anyMatch((own) -> own == line)))
			.isPresent();
	}

	private Stream<Ledger.Entry> callsOf(RunRows run) {
		return this.sends.entrySet()
			.stream()
			.filter((send) -> run.attempts().contains(send.getValue()))
			.map(Map.Entry::getKey);
	}

	private List<Asked> asked(RunRows run) {
		return this.jdbc
			.sql("select at, action from audit_entry where subject = :subject and action in ('run.pause.asked',"
					+ " 'run.cancel.asked', '" + GO_ON + "') order by sequence")
			.param("subject", "run/" + run.run().number())
			.query((row, index) -> new Asked(row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getString("action")))
			.list();
	}

	private static boolean isSkipped(Item item) {
		return "SKIPPED".equals(item.outcome());
	}

	private static boolean hasTrueStatus(RunRows run) {
		RunRows.Row row = run.run();
		boolean allApplied = run.of("APPLIED") + run.of("SKIPPED") == run.items().size();
		return switch (row.status()) {
			case "COMPLETED" -> allApplied;
			case "COMPLETED_WITH_FAILURES" -> !allApplied && row.haltReason() == null && row.count("accepted") == 0;
			case "NOT_VERIFIED" -> row.skipsVerifying() && row.count("accepted") > 0;
			case "CANCELLED" -> row.cancelledBy() != null;
			case "HALTED" -> row.haltReason() != null;
			default -> false;
		};
	}

	private long count(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

	private void demand(boolean holds, String id, RunRows run, String what, Object value) {
		demand(holds, id, "run " + run.run().number() + ": " + what + " " + value);
	}

	private void demand(boolean holds, String id, String what) {
		if (!holds && this.violations.size() < 40) {
			this.violations.add(id + " " + what);
		}
	}

	/**
	 * What an operator has asked of a run.
	 */
	private record Asked(Instant time, String action) {
	}

}
