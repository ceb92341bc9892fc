package io.chimedesk.audit;

import java.time.Clock;

import io.chimedesk.testing.TestDatabase;

/**
 * The journal on a test database, for tests of other modules.
 */
public final class AuditFixture {

	private AuditFixture() {
	}

	public static Audit on(TestDatabase database) {
		return new Audit(new AuditEntries(database.jdbc(), database.batches()), Clock.systemUTC());
	}

}
