package io.chimedesk.budget;

import java.util.List;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.AuditEntry;
import io.chimedesk.audit.AuditFixture;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryFixture;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ceilings of tiers, what is used, reserved and free, and who would be over.
 */
@StoreTest
class BudgetsTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private static final Actor ADA = new Actor("ada", "ADMIN");

	private final TestDatabase database;

	private final Directory directory;

	private final Budgets budgets;

	BudgetsTests(DatabaseKind kind) {
		this.database = kind.open();
		this.directory = DirectoryFixture.copied(this.database, FakeChime.northwind(0));
		this.directory.learn(ACCOUNT, List.of(FakeChime.userNamed("u-1", "Pro"), FakeChime.userNamed("u-2", "Pro"),
				FakeChime.userNamed("u-3", "Basic")));
		this.budgets = BudgetFixture.on(this.database, this.directory);
	}

	@Test
	void tellsNothingWhereATierIsChosenUntilThereIsACeiling() {
		assertThat(this.budgets.told(ACCOUNT)).isEmpty();
		assertThat(this.budgets.of(ACCOUNT)).contains(new BudgetLine(LicenceTier.PRO, null, 2, 0),
				new BudgetLine(LicenceTier.BASIC, null, 1, 0));
		this.budgets.set(ADA, ACCOUNT, LicenceTier.PRO, 5);
		assertThat(this.budgets.told(ACCOUNT)).containsExactly(new BudgetLine(LicenceTier.PRO, 5, 2, 0));
		assertThat(this.budgets.told("another")).isEmpty();
	}

	@Test
	void countsWhatIsReservedByAllWhoReserve() {
		Budgets reserving = BudgetFixture.on(this.database, this.directory, (account) -> Map.of(LicenceTier.PRO, 2),
				(account) -> Map.of(LicenceTier.PRO, 1, LicenceTier.PLUS, 4));
		this.budgets.set(ADA, ACCOUNT, LicenceTier.PRO, 4);

		assertThat(reserving.told(ACCOUNT)).containsExactly(new BudgetLine(LicenceTier.PLUS, null, 0, 4),
				new BudgetLine(LicenceTier.PRO, 4, 2, 3));
		assertThat(reserving.told(ACCOUNT).getLast()).returns(-1, BudgetLine::free)
			.returns(true, BudgetLine::isExceeded);
	}

	@ParameterizedTest
	@CsvSource({ "2,0", "3,0", "4,1", "10,7", "0,0", "-3,0" })
	void tellsHowManyWouldBeOver(int more, int over) {
		this.budgets.set(ADA, ACCOUNT, LicenceTier.PRO, 5);
		assertThat(this.budgets.over(ACCOUNT, Map.of(LicenceTier.PRO, more, LicenceTier.BASIC, 100))).isEqualTo(over);
	}

	@Test
	void countsOnlyTheNewOnesWhereTooManyHaveItAlready() {
		this.budgets.set(ADA, ACCOUNT, LicenceTier.PRO, 0);
		this.budgets.set(ADA, ACCOUNT, LicenceTier.BASIC, 2);
		assertThat(this.budgets.over(ACCOUNT, Map.of(LicenceTier.PRO, 3, LicenceTier.BASIC, 2))).isEqualTo(4);
		assertThat(this.budgets.over(ACCOUNT, Map.of())).isZero();
	}

	@Test
	void setsChangesAndTakesAwayACeilingAndTellsTheJournal() {
		this.budgets.set(ADA, ACCOUNT, LicenceTier.PRO, 400);
		this.budgets.set(ADA, ACCOUNT, LicenceTier.PRO, 400);
		this.budgets.set(ADA, ACCOUNT, LicenceTier.PRO, 500);
		this.budgets.set(ADA, ACCOUNT, LicenceTier.PRO, null);
		this.budgets.set(ADA, ACCOUNT, LicenceTier.PRO, null);

		List<AuditEntry> entries = AuditFixture.on(this.database).before(Long.MAX_VALUE, 10);
		assertThat(entries).extracting(AuditEntry::details)
			.containsExactly("from=500\ntier=Pro\nto=none", "from=400\ntier=Pro\nto=500",
					"from=none\ntier=Pro\nto=400");
		assertThat(entries).allMatch((entry) -> entry.action().equals("budget.changed")
				&& entry.subject().equals("account/" + ACCOUNT) && entry.actor().equals(ADA));
		assertThat(this.budgets.told(ACCOUNT)).isEmpty();
	}

}
