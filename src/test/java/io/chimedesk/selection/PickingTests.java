package io.chimedesk.selection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryFixture;
import io.chimedesk.directory.UserFilter;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Picking many at once.
 */
@StoreTest
class PickingTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private static final Actor ANNA = new Actor("anna", "HELPDESK");

	private static final Actor BEN = new Actor("ben", "HELPDESK");

	private static final UserFilter PROS = new UserFilter(null, Set.of("Pro"), Set.of(), Set.of(), Set.of(), null);

	private final Selections selections;

	private final Picking picking;

	private final NamedSelections named;

	PickingTests(DatabaseKind kind) {
		TestDatabase database = kind.open();
		FakeChime chime = FakeChime.northwind(20);
		IntStream.rangeClosed(1, 5)
			.forEach((number) -> chime.with(ACCOUNT, FakeChime.userNamed("pro-%d".formatted(number), "Pro")));
		Directory directory = DirectoryFixture.copied(database, chime);
		this.selections = SelectionFixture.on(database, directory);
		this.picking = SelectionFixture.picking(database, directory);
		this.named = SelectionFixture.named(database);
	}

	@Test
	void takesOutAllThatMatch() {
		select("user-0001", "pro-1", "pro-2");
		assertThat(this.picking.apply(ANNA, ACCOUNT, Mode.TAKE_OUT, PROS)).isEqualTo(2);
		assertThat(selected()).containsExactly("user-0001");
		assertThat(this.selections.count(ANNA, ACCOUNT)).isOne();
	}

	@Test
	void keepsOnlyWhoMatchesAndAddsNobody() {
		select("user-0001", "user-0002", "pro-1");
		assertThat(this.picking.apply(ANNA, ACCOUNT, Mode.KEEP_ONLY, PROS)).isEqualTo(2);
		assertThat(selected()).containsExactly("pro-1");
	}

	@Test
	void invertsWithinTheFilterAndNowhereElse() {
		select("user-0001", "pro-1", "pro-2");
		this.picking.invert(ANNA, ACCOUNT, PROS);
		assertThat(selected()).containsExactlyInAnyOrder("user-0001", "pro-3", "pro-4", "pro-5");
		assertThat(this.selections.count(ANNA, ACCOUNT)).isEqualTo(4);
	}

	@Test
	void undoesAnInversion() {
		select("user-0001", "pro-1", "pro-2");
		this.picking.invert(ANNA, ACCOUNT, PROS);
		assertThat(this.picking.undo(ANNA, ACCOUNT)).isTrue();
		assertThat(selected()).containsExactly("user-0001", "pro-1", "pro-2");
		assertThat(this.selections.count(ANNA, ACCOUNT)).isEqualTo(3);
	}

	@Test
	void undoesAClearanceWithPlacesAndWishesOnce() {
		Change plus = new Change(LicenceTier.PLUS, null, false, null);
		select("user-0009", "pro-1");
		this.selections.applyWished(ANNA, ACCOUNT, Mode.ADD, Map.of("user-0002", plus));
		this.picking.clear(ANNA, ACCOUNT);
		assertThat(selected()).isEmpty();
		assertThat(this.picking.undo(ANNA, ACCOUNT)).isTrue();
		assertThat(selected()).containsExactly("user-0009", "pro-1", "user-0002");
		assertThat(this.selections.wishes(ANNA, ACCOUNT)).containsExactly(Map.entry("user-0002", plus));
		assertThat(this.picking.undo(ANNA, ACCOUNT)).isFalse();
		assertThat(this.selections.count(ANNA, ACCOUNT)).isEqualTo(3);
	}

	@Test
	void undoesTheLastChangeOfManyAndKeepsWhatCameAfterIt() {
		select("user-0001", "user-0002", "pro-1");
		this.picking.apply(ANNA, ACCOUNT, Mode.TAKE_OUT, PROS);
		this.picking.apply(ANNA, ACCOUNT, Mode.KEEP_ONLY, UserFilter.text("user-0002"));
		select("user-0007");
		this.selections.remove(ANNA, ACCOUNT, List.of("user-0002"));
		this.picking.undo(ANNA, ACCOUNT);
		assertThat(selected()).containsExactly("user-0001", "user-0007");
	}

	@Test
	void undoesWhatAListTookOut() {
		select("user-0001", "user-0002", "user-0003");
		this.selections.apply(ANNA, ACCOUNT, Mode.KEEP_ONLY, List.of("user-0003"));
		assertThat(this.named.current(ANNA, ACCOUNT).orElseThrow().undoable()).isEqualTo(Undoable.KEPT_ONLY);
		this.picking.undo(ANNA, ACCOUNT);
		assertThat(selected()).containsExactly("user-0001", "user-0002", "user-0003");
	}

	@Test
	void undoesNothingOfSomebodyElse() {
		select("user-0001", "user-0002");
		this.picking.clear(ANNA, ACCOUNT);
		assertThat(this.picking.undo(BEN, ACCOUNT)).isFalse();
		assertThat(selected()).isEmpty();
	}

	private void select(String... users) {
		this.selections.add(ANNA, ACCOUNT, List.of(users));
	}

	private List<String> selected() {
		return this.selections.userIds(ANNA, ACCOUNT);
	}

}
