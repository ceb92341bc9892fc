package io.chimedesk.selection;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryFixture;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Several selections of one operator.
 */
@StoreTest
class NamedSelectionsTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private static final Actor ANNA = new Actor("anna", "HELPDESK");

	private static final Actor BEN = new Actor("ben", "ADMIN");

	private final Selections selections;

	private final NamedSelections named;

	NamedSelectionsTests(DatabaseKind kind) {
		TestDatabase database = kind.open();
		Directory directory = DirectoryFixture.copied(database, FakeChime.northwind(9));
		this.selections = SelectionFixture.on(database, directory);
		this.named = SelectionFixture.named(database);
	}

	@Test
	void namesTheFirstOne() {
		assertThat(this.named.current(ANNA, ACCOUNT)).isEmpty();
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001"));
		assertThat(this.named.all(ANNA, ACCOUNT)).singleElement()
			.satisfies((one) -> assertThat(one.name()).isEqualTo("Selection 1"))
			.satisfies((one) -> assertThat(one.users()).isOne())
			.satisfies((one) -> assertThat(one.current()).isTrue());
	}

	@Test
	void takesConfirmedUsersOutOfTheOneTheyWerePickedIn() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001", "user-0002"));
		this.named.create(ANNA, ACCOUNT, "Q4 team");
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001"));
		this.selections.forget(ANNA.name(), ACCOUNT, id("Selection 1"), List.of("user-0001"));
		assertThat(this.selections.userIds(ANNA, ACCOUNT)).containsExactly("user-0001");
		assertThat(this.named.all(ANNA, ACCOUNT)).extracting(NamedSelection::users).containsExactly(1, 1);
	}

	@Test
	void takesNobodyOutOfTheSelectionOfSomebodyElse() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001"));
		this.selections.forget(BEN.name(), ACCOUNT, id("Selection 1"), List.of("user-0001"));
		assertThat(this.selections.userIds(ANNA, ACCOUNT)).containsExactly("user-0001");
		assertThat(this.named.all(BEN, ACCOUNT)).isEmpty();
	}

	@Test
	void picksIntoTheCurrentOneOnly() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001"));
		this.named.create(ANNA, ACCOUNT, "Q4 team");
		this.selections.add(ANNA, ACCOUNT, List.of("user-0002", "user-0003"));
		assertThat(this.selections.userIds(ANNA, ACCOUNT)).containsExactly("user-0002", "user-0003");
		this.named.open(ANNA, ACCOUNT, id("Selection 1"));
		assertThat(this.selections.userIds(ANNA, ACCOUNT)).containsExactly("user-0001");
		assertThat(this.named.all(ANNA, ACCOUNT)).extracting(NamedSelection::users).containsExactly(2, 1);
	}

	@Test
	void takesANameOnceWhateverItsCase() {
		this.named.create(ANNA, ACCOUNT, "  Q4\u00a0 team ");
		assertRefused("NAME_TAKEN", () -> this.named.create(ANNA, ACCOUNT, "q4 TEAM"));
		this.named.create(ANNA, ACCOUNT, "Other");
		assertRefused("NAME_TAKEN", () -> this.named.rename(ANNA, ACCOUNT, id("Other"), "Q4 Team"));
		this.named.rename(ANNA, ACCOUNT, id("Q4 team"), "Q4 TEAM");
		this.named.create(BEN, ACCOUNT, "Q4 team");
		assertThat(this.named.all(ANNA, ACCOUNT)).extracting(NamedSelection::name).containsExactly("Other", "Q4 TEAM");
	}

	@Test
	void wantsANameThatCanBeSeen() {
		assertRefused("NO_NAME", () -> this.named.create(ANNA, ACCOUNT, null));
		assertRefused("NO_NAME", () -> this.named.create(ANNA, ACCOUNT, " \u200b\u0000\t "));
		assertRefused("LONG_NAME", () -> this.named.create(ANNA, ACCOUNT, "x".repeat(81)));
		this.named.create(ANNA, ACCOUNT, "x".repeat(80));
		assertThat(this.named.all(ANNA, ACCOUNT)).hasSize(1);
	}

	@Test
	void keepsNoMoreThanFifty() {
		for (int number = 1; number <= NamedSelections.MOST; number++) {
			this.named.create(ANNA, ACCOUNT, "List " + number);
		}
		assertRefused("TOO_MANY", () -> this.named.create(ANNA, ACCOUNT, "One more"));
	}

	@Test
	void goesOnWithAnotherWhenTheCurrentOneIsDeleted() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001"));
		this.named.create(ANNA, ACCOUNT, "Q4 team");
		this.named.delete(ANNA, ACCOUNT, id("Q4 team"));
		assertThat(this.named.current(ANNA, ACCOUNT))
			.hasValueSatisfying((current) -> assertThat(current.name()).isEqualTo("Selection 1"));
		this.named.delete(ANNA, ACCOUNT, id("Selection 1"));
		assertThat(this.selections.count(ANNA, ACCOUNT)).isZero();
		this.selections.add(ANNA, ACCOUNT, List.of("user-0002"));
		assertThat(this.selections.count(ANNA, ACCOUNT)).isOne();
	}

	@Test
	void doesNotFindTheSelectionsOfOthers() {
		this.named.create(ANNA, ACCOUNT, "Q4 team");
		long id = id("Q4 team");
		assertNotFound(() -> this.named.open(BEN, ACCOUNT, id));
		assertNotFound(() -> this.named.rename(BEN, ACCOUNT, id, "Mine"));
		assertNotFound(() -> this.named.delete(BEN, ACCOUNT, id));
		assertNotFound(() -> this.named.putAside(BEN, ACCOUNT, id));
		assertNotFound(() -> this.named.open(ANNA, "another-account", id));
		assertThat(this.named.all(BEN, ACCOUNT)).isEmpty();
	}

	private long id(String name) {
		return this.named.all(ANNA, ACCOUNT)
			.stream()
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private static void assertRefused(String why, Runnable action) {
		assertThatExceptionOfType(SelectionRefused.class).isThrownBy(action::run).withMessage(why);
	}

	private static void assertNotFound(Runnable action) {
		assertThatExceptionOfType(SelectionNotFound.class).isThrownBy(action::run);
	}

}
