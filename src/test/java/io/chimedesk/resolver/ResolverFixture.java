package io.chimedesk.resolver;

import java.time.Clock;

import io.chimedesk.audit.AuditFixture;
import io.chimedesk.directory.Directory;
import io.chimedesk.selection.SelectionFixture;
import io.chimedesk.selection.Selections;
import io.chimedesk.testing.TestDatabase;

/**
 * The resolver on a test database. Nothing here opens a transaction.
 */
record ResolverFixture(ListIntake intake, Lists lists, ListFixing fixing, ListUse use, Selections selections,
		StoredRows rows) {

	static ResolverFixture on(TestDatabase database, Directory directory) {
		return on(database, directory, Clock.systemUTC());
	}

	static ResolverFixture on(TestDatabase database, Directory directory, Clock clock) {
		StoredLists stored = new StoredLists(database.jdbc());
		StoredRows rows = new StoredRows(database.jdbc(), database.batches());
		Resolution resolution = new Resolution(directory);
		Selections selections = SelectionFixture.on(database, directory);
		return new ResolverFixture(new ListIntake(new NewLists(stored, rows), resolution, clock),
				new Lists(stored, rows), new ListFixing(rows, resolution),
				new ListUse(rows, selections, AuditFixture.on(database)), selections, rows);
	}

}
