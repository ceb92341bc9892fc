package io.chimedesk.selection;

import java.time.Clock;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.AuditFixture;
import io.chimedesk.directory.Directory;
import io.chimedesk.operator.Colleague;
import io.chimedesk.operator.Colleagues;
import io.chimedesk.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Selections on a test database, for tests of this and of other modules. Nothing here
 * opens a transaction.
 */
public final class SelectionFixture {

	private SelectionFixture() {
	}

	public static Selections on(TestDatabase database, Directory directory) {
		return on(database, directory, Clock.systemUTC());
	}

	public static Selections on(TestDatabase database, Directory directory, Clock clock) {
		return new Selections(current(database), new SelectedUsers(database.jdbc()),
				members(database, directory, clock), new WishedValues(database.jdbc()), directory);
	}

	static Picking picking(TestDatabase database, Directory directory) {
		return new Picking(current(database), new StoredSelections(database.jdbc()),
				members(database, directory, Clock.systemUTC()), directory);
	}

	public static SavedFilters filters(TestDatabase database) {
		return new SavedFilters(new StoredFilters(database.jdbc()), AuditFixture.on(database));
	}

	static NamedSelections named(TestDatabase database) {
		return new NamedSelections(new StoredSelections(database.jdbc()), current(database));
	}

	static HandOver handOver(TestDatabase database, Colleagues colleagues) {
		return handOver(database, colleagues, new StoredSelections(database.jdbc()));
	}

	/**
	 * Each try is in a transaction of its own.
	 */
	static HandOver handOver(TestDatabase database, Colleagues colleagues, StoredSelections selections) {
		return new HandOver(new HandOverTry(selections, current(database), new UndoSteps(database.jdbc()),
				AuditFixture.on(database)) {
			@Override
			void give(Actor actor, String accountId, long id, Colleague colleague, @Nullable String note) {
				database.transactions()
					.executeWithoutResult((status) -> super.give(actor, accountId, id, colleague, note));
			}
		}, colleagues);
	}

	private static CurrentSelections current(TestDatabase database) {
		return new CurrentSelections(database.jdbc(), new StoredSelections(database.jdbc()));
	}

	private static Membership members(TestDatabase database, Directory directory, Clock clock) {
		return new Membership(new SelectedUsers(database.jdbc()), new SelectionChanges(database.jdbc(), clock),
				new UndoSteps(database.jdbc()), directory);
	}

}
