package io.chimedesk.plan;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntSupplier;

import io.chimedesk.selection.SelectionFixture;
import io.chimedesk.selection.Selections;
import io.chimedesk.audit.Audit;
import io.chimedesk.audit.AuditFixture;
import io.chimedesk.directory.Directory;
import io.chimedesk.testing.TestDatabase;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Selections and plans on a test database, for tests of this and of other modules.
 * Nothing here opens a transaction.
 */
public record PlanFixture(Plans plans, PlanEditing editing, RowEditing rows, MovedUsers moved, Protection protection,
		Selections selections, PlanReviews reviews, PlanCheck check, SecondPersons second) {

	/** What HELPDESK may change at once here. */
	public static final int HELPDESK_LIMIT = 50;

	/** From how many users on the count has to be typed here. */
	public static final int LARGE_FROM = 100;

	/** No run is open. */
	public static final Holds NOTHING_HELD = (account, users) -> Map.of();

	public static ConfirmedPlans confirmed(TestDatabase database) {
		return new ConfirmedPlans(database.jdbc());
	}

	public static PlanFixture on(TestDatabase database, Directory directory, Holds holds) {
		return on(database, directory, holds, Clock.systemUTC());
	}

	public static PlanFixture on(TestDatabase database, Directory directory, Holds holds, Clock clock) {
		return on(database, directory, holds, clock, (event) -> {
		});
	}

	/**
	 * @param events who is told that a plan has taken the place of another
	 */
	public static PlanFixture on(TestDatabase database, Directory directory, Holds holds, Clock clock,
			ApplicationEventPublisher events) {
		return on(database, directory, holds, clock, events, () -> 0);
	}

	/**
	 * @param limit from how many users on a run needs a second person; 0 for never
	 */
	public static PlanFixture on(TestDatabase database, Directory directory, Holds holds, Clock clock,
			ApplicationEventPublisher events, IntSupplier limit) {
		PlanProperties properties = new PlanProperties(HELPDESK_LIMIT, LARGE_FROM, Duration.ofHours(24),
				Duration.ofDays(3));
		Selections selections = SelectionFixture.on(database, directory, clock);
		ProtectedUsers shielded = new ProtectedUsers(database.jdbc(), clock);
		Candidates candidates = new Candidates(directory,
				new StaticListableBeanFactory(Map.of("holds", holds)).getBeanProvider(Holds.class), shielded);
		PlanDrafting drafting = new PlanDrafting(candidates, properties, clock);
		StoredPlans stored = new StoredPlans(database.jdbc(), clock);
		PlanItems items = new PlanItems(database.jdbc(), database.batches());
		Audit audit = AuditFixture.on(database);
		PlanJournal journal = new PlanJournal(audit, events);
		Moves moves = new Moves(candidates);
		StoredApprovals approvals = new StoredApprovals(database.jdbc());
		SecondPerson person = new SecondPerson(limit::getAsInt, approvals);
		PlanConfirmation confirmation = new PlanConfirmation(drafting, moves, shielded, selections, person);
		Plans plans = new Plans(drafting, confirmation, stored, items, journal);
		ApprovalLog log = new ApprovalLog(approvals, journal, properties, clock);
		PlanRevision revision = new PlanRevision(drafting, stored, items, journal, log);
		RowEditing rows = new RowEditing(revision, items, candidates);
		SecondPersons second = new SecondPersons(new ApprovalAsking(stored, items, confirmation, person, log),
				new ApprovalDeciding(stored, items, confirmation, person, log),
				new Approvals(approvals, stored, person, clock),
				new ProtectionOverriding(revision, rows, candidates, journal, clock));
		Protection protection = new Protection(shielded, audit);
		return new PlanFixture(plans, new PlanEditing(revision, stored, items, plans, journal), rows,
				new MovedUsers(revision, items, moves), protection, selections,
				new PlanReviews(new ReviewedItems(database.jdbc()), new PlanSummaries(database.jdbc()), protection),
				new PlanCheck(stored, items, moves), second);
	}

	/**
	 * Everything about second persons.
	 */
	public record SecondPersons(ApprovalAsking asking, ApprovalDeciding deciding, Approvals approvals,
			ProtectionOverriding overriding) {
	}

}
