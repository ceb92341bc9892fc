package io.chimedesk.selection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.AuditEntry;
import io.chimedesk.audit.AuditFixture;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryFixture;
import io.chimedesk.operator.OperatorFixture;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A selection that a colleague goes on with.
 */
@StoreTest
class HandOverTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private static final Actor ANNA = new Actor("anna", "HELPDESK");

	private static final Actor BEN = new Actor("ben", "ADMIN");

	private static final Change PRO = new Change(LicenceTier.PRO, null, null, null);

	private final TestDatabase database;

	private final Selections selections;

	private final Picking picking;

	private final NamedSelections named;

	private final HandOver handOver;

	HandOverTests(DatabaseKind kind) {
		this.database = kind.open();
		Directory directory = DirectoryFixture.copied(this.database, FakeChime.northwind(9));
		this.selections = SelectionFixture.on(this.database, directory);
		this.picking = SelectionFixture.picking(this.database, directory);
		this.named = SelectionFixture.named(this.database);
		OperatorFixture.add(this.database, "anna", "Anna Adams", "HELPDESK", true);
		OperatorFixture.add(this.database, "ben", "Ben Brown", "ADMIN", true);
		OperatorFixture.add(this.database, "carl", "Carl Cole", "HELPDESK", false);
		OperatorFixture.add(this.database, "dora", "Dora Dean", "AUDITOR", true);
		this.handOver = SelectionFixture.handOver(this.database, OperatorFixture.colleagues(this.database));
	}

	@Test
	void offersThoseWhoMaySelectButNotOneself() {
		assertThat(this.handOver.colleagues(ANNA)).extracting("displayName").containsExactly("Ben Brown");
	}

	@Test
	void movesItToTheColleagueWithWishesAndNote() {
		this.selections.applyWished(ANNA, ACCOUNT, Mode.ADD, Map.of("user-0001", PRO));
		give("ben", " for Monday\n");
		assertThat(this.named.all(ANNA, ACCOUNT)).isEmpty();
		NamedSelection arrived = this.named.all(BEN, ACCOUNT).getFirst();
		assertThat(arrived).extracting("name", "users", "from", "note", "unread", "current")
			.containsExactly("Selection 1", 1, "anna", "for Monday", true, false);
		this.named.open(BEN, ACCOUNT, arrived.id());
		assertThat(this.selections.wishes(BEN, ACCOUNT)).containsExactly(Map.entry("user-0001", PRO));
	}

	@Test
	void neverBecomesTheCurrentOneByItself() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001"));
		give("ben", null);
		assertThat(this.selections.count(BEN, ACCOUNT)).isZero();
		this.selections.add(BEN, ACCOUNT, List.of("user-0002"));
		assertThat(this.selections.userIds(BEN, ACCOUNT)).containsExactly("user-0002");
		assertThat(this.named.all(BEN, ACCOUNT)).extracting(NamedSelection::name)
			.containsExactly("Selection 1", "Selection 2");
	}

	@Test
	void isRenamedIfTheColleagueHasThatName() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001"));
		this.selections.add(BEN, ACCOUNT, List.of("user-0002"));
		give("ben", null);
		assertThat(this.named.all(BEN, ACCOUNT)).extracting(NamedSelection::name)
			.containsExactly("Selection 1", "Selection 1 (2)");
	}

	@Test
	void isRenamedIfTheColleagueTakesThatNameAtThatInstant() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001"));
		long id = this.named.all(ANNA, ACCOUNT).getFirst().id();
		AtomicBoolean first = new AtomicBoolean(true);
		HandOver racing = SelectionFixture.handOver(this.database, OperatorFixture.colleagues(this.database),
				new StoredSelections(this.database.jdbc()) {
					@Override
					Set<String> names(String owner, String accountId) {
						Set<String> taken = super.names(owner, accountId);
						if (first.getAndSet(false)) {
							CompletableFuture.runAsync(() -> named().create(BEN, ACCOUNT, "selection 1")).join();
						}
						return taken;
					}
				});
		racing.handOver(ANNA, ACCOUNT, id, "ben", null);
		assertThat(this.named.all(BEN, ACCOUNT)).extracting(NamedSelection::name)
			.containsExactly("selection 1", "Selection 1 (2)");
		assertThat(this.named.all(ANNA, ACCOUNT)).isEmpty();
	}

	@Test
	void isRefusedIfTheNameIsTakenAgainAndAgain() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001"));
		this.selections.add(BEN, ACCOUNT, List.of("user-0002"));
		long id = this.named.all(ANNA, ACCOUNT).getFirst().id();
		HandOver racing = SelectionFixture.handOver(this.database, OperatorFixture.colleagues(this.database),
				new StoredSelections(this.database.jdbc()) {
					@Override
					Set<String> names(String owner, String accountId) {
						return Set.of();
					}
				});
		assertThatExceptionOfType(SelectionRefused.class)
			.isThrownBy(() -> racing.handOver(ANNA, ACCOUNT, id, "ben", null))
			.withMessage("COLLEAGUE_BUSY");
		assertThat(this.named.all(ANNA, ACCOUNT)).extracting(NamedSelection::name).containsExactly("Selection 1");
	}

	@Test
	void leavesNothingToUndo() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001", "user-0002"));
		this.picking.clear(ANNA, ACCOUNT);
		give("ben", null);
		this.named.open(BEN, ACCOUNT, this.named.all(BEN, ACCOUNT).getFirst().id());
		assertThat(this.picking.undo(BEN, ACCOUNT)).isFalse();
		assertThat(this.selections.count(BEN, ACCOUNT)).isZero();
	}

	@Test
	void standsInTheJournal() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001", "user-0002"));
		long id = this.named.all(ANNA, ACCOUNT).getFirst().id();
		give("ben", "secret note");
		AuditEntry entry = AuditFixture.on(this.database).before(Long.MAX_VALUE, 1).getFirst();
		assertThat(entry.action()).isEqualTo("selection.handed-over");
		assertThat(entry.subject()).isEqualTo("selection/" + id);
		assertThat(entry.details()).contains("account=" + ACCOUNT, "to=ben", "users=2").doesNotContain("secret");
	}

	@Test
	void goesToNobodyWhoMayNotSelect() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001"));
		for (String name : List.of("anna", "carl", "dora", "nobody", "")) {
			assertThatExceptionOfType(SelectionRefused.class).as(name)
				.isThrownBy(() -> give(name, null))
				.withMessage("NO_COLLEAGUE");
		}
		assertThat(this.selections.count(ANNA, ACCOUNT)).isOne();
	}

	@Test
	void isRefusedIfTheColleagueHasTooMany() {
		for (int number = 1; number <= NamedSelections.MOST; number++) {
			this.named.create(BEN, ACCOUNT, "List " + number);
		}
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001"));
		assertThatExceptionOfType(SelectionRefused.class).isThrownBy(() -> give("ben", null))
			.withMessage("COLLEAGUE_FULL");
	}

	@Test
	void isNotFoundIfItIsSomebodyElses() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001"));
		long id = this.named.all(ANNA, ACCOUNT).getFirst().id();
		assertThatExceptionOfType(SelectionNotFound.class)
			.isThrownBy(() -> this.handOver.handOver(BEN, ACCOUNT, id, "anna", null));
	}

	private NamedSelections named() {
		return this.named;
	}

	private void give(String to, String note) {
		long id = this.named.current(ANNA, ACCOUNT).orElseThrow().id();
		this.handOver.handOver(ANNA, ACCOUNT, id, to, note);
	}

}
