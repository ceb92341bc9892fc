package io.chimedesk.selection;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.AuditFixture;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Filters that operators save: own, shared, and whose they are.
 */
@StoreTest
class SavedFiltersTests {

	private static final String ACCOUNT = "account-1";

	private static final Actor ANNA = new Actor("anna", "HELPDESK");

	private static final Actor BEN = new Actor("ben", "HELPDESK");

	private static final Actor ADA = new Actor("ada", "ADMIN");

	private static final Actor EVE = new Actor("eve", "AUDITOR");

	private final TestDatabase database;

	private final SavedFilters filters;

	SavedFiltersTests(DatabaseKind kind) {
		this.database = kind.open();
		this.filters = new SavedFilters(new StoredFilters(this.database.jdbc()), AuditFixture.on(this.database));
	}

	@Test
	void keepsThemInTheOrderOfTheirNames() {
		this.filters.save(ANNA, ACCOUNT, "suspended", "registration=Suspended");
		this.filters.save(ANNA, ACCOUNT, "  Basic\u00a0 tier ", "tier=Basic&sort=email");
		this.filters.save(ANNA, "account-2", "Elsewhere", "tier=Pro");
		assertThat(this.filters.visible(ANNA, ACCOUNT)).extracting(SavedFilter::name, SavedFilter::query)
			.containsExactly(tuple("Basic tier", "tier=Basic&sort=email"),
					tuple("suspended", "registration=Suspended"));
	}

	@Test
	void takesANameOnceWhateverItsCase() {
		this.filters.save(ANNA, ACCOUNT, "Basic", "tier=Basic");
		this.filters.save(ANNA, ACCOUNT, "Pro", "tier=Pro");
		assertRefused("NAME_TAKEN", () -> this.filters.save(ANNA, ACCOUNT, "BASIC", "tier=Pro"));
		assertRefused("NAME_TAKEN", () -> this.filters.rename(ANNA, ACCOUNT, id(ANNA, "Pro"), "basic"));
		this.filters.save(BEN, ACCOUNT, "Basic", "tier=Basic");
		this.filters.rename(ANNA, ACCOUNT, id(ANNA, "Basic"), "basic");
		assertThat(this.filters.visible(ANNA, ACCOUNT)).extracting(SavedFilter::name).containsExactly("basic", "Pro");
	}

	@Test
	void wantsANameThatCanBeSeenAndSomethingToSave() {
		assertRefused("NO_NAME", () -> this.filters.save(ANNA, ACCOUNT, null, "tier=Pro"));
		assertRefused("NO_NAME", () -> this.filters.save(ANNA, ACCOUNT, " \u200b\u0000 ", "tier=Pro"));
		assertRefused("LONG_NAME", () -> this.filters.save(ANNA, ACCOUNT, "x".repeat(81), "tier=Pro"));
		assertRefused("NO_FILTER", () -> this.filters.save(ANNA, ACCOUNT, "All", ""));
		assertRefused("LONG_FILTER", () -> this.filters.save(ANNA, ACCOUNT, "Long", "q=" + "x".repeat(1999)));
		this.filters.save(ANNA, ACCOUNT, "x".repeat(80), "q=" + "x".repeat(1998));
		assertThat(this.filters.visible(ANNA, ACCOUNT)).hasSize(1);
	}

	@Test
	void keepsFiftyAtMost() {
		for (int number = 1; number <= SavedFilters.MOST; number++) {
			this.filters.save(ANNA, ACCOUNT, "Filter " + number, "tier=Pro");
		}
		assertRefused("TOO_MANY", () -> this.filters.save(ANNA, ACCOUNT, "One more", "tier=Pro"));
		this.filters.save(ANNA, "account-2", "One more", "tier=Pro");
	}

	@Test
	void showsOthersOnlyWhatIsShared() {
		this.filters.save(ANNA, ACCOUNT, "Mine", "tier=Pro");
		this.filters.save(ANNA, ACCOUNT, "Ours", "tier=Basic");
		this.filters.save(BEN, ACCOUNT, "Zero", "tier=Plus");
		this.filters.share(ANNA, ACCOUNT, id(ANNA, "Ours"), true);
		assertThat(this.filters.visible(BEN, ACCOUNT)).extracting(SavedFilter::name).containsExactly("Zero", "Ours");
		assertThat(this.filters.visible(EVE, ACCOUNT)).extracting(SavedFilter::name).containsExactly("Ours");
		this.filters.share(ANNA, ACCOUNT, id(ANNA, "Ours"), false);
		assertThat(this.filters.visible(BEN, ACCOUNT)).extracting(SavedFilter::name).containsExactly("Zero");
	}

	@Test
	void letsNobodyChangeTheFilterOfAnother() {
		this.filters.save(ANNA, ACCOUNT, "Ours", "tier=Pro");
		long id = id(ANNA, "Ours");
		assertNotFound(() -> this.filters.delete(ADA, ACCOUNT, id));
		this.filters.share(ANNA, ACCOUNT, id, true);
		assertNotFound(() -> this.filters.rename(BEN, ACCOUNT, id, "His"));
		assertNotFound(() -> this.filters.rename(ADA, ACCOUNT, id, "Hers"));
		assertNotFound(() -> this.filters.share(ADA, ACCOUNT, id, false));
		assertNotFound(() -> this.filters.delete(BEN, ACCOUNT, id));
		assertNotFound(() -> this.filters.delete(ANNA, "account-2", id));
		this.filters.delete(ADA, ACCOUNT, id);
		assertThat(this.filters.visible(ANNA, ACCOUNT)).isEmpty();
	}

	@Test
	void writesOfSharingIntoTheJournalAndOfNothingElse() {
		this.filters.save(ANNA, ACCOUNT, "Ours", "q=marta");
		long id = id(ANNA, "Ours");
		this.filters.share(ANNA, ACCOUNT, id, true);
		this.filters.share(ANNA, ACCOUNT, id, true);
		this.filters.rename(ANNA, ACCOUNT, id, "All of us");
		this.filters.delete(ADA, ACCOUNT, id);
		assertThat(
				this.database.jdbc().sql("select action from audit_entry order by sequence").query(String.class).list())
			.containsExactly("filter.shared", "filter.deleted");
		assertThat(this.database.jdbc().sql("select details from audit_entry").query(String.class).list())
			.noneMatch((details) -> details.contains("marta"));
	}

	private long id(Actor actor, String name) {
		return this.filters.visible(actor, ACCOUNT)
			.stream()
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private static void assertRefused(String why, Runnable action) {
		assertThatExceptionOfType(FilterRefused.class).isThrownBy(action::run).withMessage(why);
	}

	private static void assertNotFound(Runnable action) {
		assertThatExceptionOfType(SavedFilterNotFound.class).isThrownBy(action::run);
	}

}
