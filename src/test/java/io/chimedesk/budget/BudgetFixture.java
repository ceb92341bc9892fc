package io.chimedesk.budget;

import java.time.Clock;

import io.chimedesk.audit.AuditFixture;
import io.chimedesk.directory.Directory;
import io.chimedesk.testing.TestDatabase;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

/**
 * Budgets on a test database, for tests of this and of other modules.
 */
public final class BudgetFixture {

	private BudgetFixture() {
	}

	public static Budgets on(TestDatabase database, Directory directory, Reservations... reservations) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		for (Reservations one : reservations) {
			beans.addBean("reservations" + beans.getBeanDefinitionCount(), one);
		}
		return new Budgets(new TierBudgets(database.jdbc(), Clock.systemUTC()), directory,
				beans.getBeanProvider(Reservations.class), AuditFixture.on(database));
	}

}
