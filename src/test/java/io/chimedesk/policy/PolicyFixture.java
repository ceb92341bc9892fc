package io.chimedesk.policy;

import java.time.Clock;

import io.chimedesk.audit.AuditFixture;
import io.chimedesk.testing.TestDatabase;

/**
 * The policy on a test database, for tests of this and of other modules.
 */
public final class PolicyFixture {

	private PolicyFixture() {
	}

	public static Policies on(TestDatabase database) {
		return new Policies(new PolicyVersions(database.jdbc(), Clock.systemUTC()), AuditFixture.on(database));
	}

}
