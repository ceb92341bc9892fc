package io.chimedesk.selection;

import java.time.Clock;

import io.chimedesk.directory.Directory;
import io.chimedesk.testing.TestDatabase;

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
		return new Selections(new CurrentSelections(database.jdbc()), new SelectedUsers(database.jdbc()),
				new SelectionChanges(database.jdbc(), clock), new WishedValues(database.jdbc(), database.batches()),
				directory);
	}

}
