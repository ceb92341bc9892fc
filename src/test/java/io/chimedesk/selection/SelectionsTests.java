package io.chimedesk.selection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.chimedesk.audit.Actor;
import io.chimedesk.chime.ChimeUser;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.chime.UserType;
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
 * What operators have picked.
 */
@StoreTest
class SelectionsTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private static final Actor ANNA = new Actor("anna", "HELPDESK");

	private static final Actor BEN = new Actor("ben", "ADMIN");

	private final TestDatabase database;

	private final Directory directory;

	private final Selections selections;

	private final Picking picking;

	SelectionsTests(DatabaseKind kind) {
		this.database = kind.open();
		FakeChime chime = FakeChime.northwind(40);
		IntStream.rangeClosed(1, 15)
			.forEach((number) -> chime.with(ACCOUNT, FakeChime.userNamed("pro-%02d".formatted(number), "Pro")));
		this.directory = DirectoryFixture.copied(this.database, chime);
		this.selections = SelectionFixture.on(this.database, this.directory);
		this.picking = SelectionFixture.picking(this.database, this.directory);
	}

	@Test
	void addsEachUserOnceAndOnlyThoseTheDirectoryHas() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0002", "user-0001", "user-0002", "nobody"));
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001", "user-0003"));
		assertThat(this.selections.userIds(ANNA, ACCOUNT)).containsExactlyInAnyOrder("user-0001", "user-0002",
				"user-0003");
	}

	@Test
	void addsAllThatMatchAndNobodyWhomTheFilterHides() {
		UserFilter pros = new UserFilter(null, Set.of("Pro"), Set.of(), Set.of(), Set.of(), null);
		this.selections.add(ANNA, ACCOUNT, List.of("pro-01", "user-0001"));
		this.picking.apply(ANNA, ACCOUNT, Mode.ADD, pros);
		assertThat(this.selections.count(ANNA, ACCOUNT)).isEqualTo(16);
		assertThat(this.selections.count(ANNA, ACCOUNT, pros)).isEqualTo(15);
	}

	@Test
	void addsWhatWordsMatch() {
		this.picking.apply(ANNA, ACCOUNT, Mode.ADD, UserFilter.text("NAME 003"));
		assertThat(this.selections.userIds(ANNA, ACCOUNT)).hasSize(11).contains("user-0003", "user-0039");
	}

	@Test
	void removesAndClears() {
		this.picking.apply(ANNA, ACCOUNT, Mode.ADD, UserFilter.NONE);
		this.selections.remove(ANNA, ACCOUNT, List.of("user-0001", "pro-01", "nobody"));
		assertThat(this.selections.count(ANNA, ACCOUNT)).isEqualTo(53);
		this.picking.clear(ANNA, ACCOUNT);
		assertThat(this.selections.count(ANNA, ACCOUNT)).isZero();
	}

	@Test
	void leavesTheSelectionsOfOthersAlone() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001"));
		this.selections.add(BEN, ACCOUNT, List.of("user-0001", "user-0002"));
		this.picking.clear(ANNA, ACCOUNT);
		this.selections.remove(ANNA, ACCOUNT, List.of("user-0002"));
		assertThat(this.selections.userIds(BEN, ACCOUNT)).containsExactly("user-0001", "user-0002");
	}

	@Test
	void showsItInPartsInTheOrderOfAdding() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0009"));
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001"));
		this.selections.add(ANNA, ACCOUNT, List.of("pro-05"));
		List<SelectedUser> first = this.selections.page(ANNA, ACCOUNT, 0, 2);
		assertThat(first).extracting(SelectedUser::userId).containsExactly("user-0009", "user-0001");
		assertThat(this.selections.page(ANNA, ACCOUNT, first.getLast().number(), 2)).extracting(SelectedUser::userId)
			.containsExactly("pro-05");
	}

	@Test
	void tellsWhichUsersOfAPageAreTicked() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001", "user-0002"));
		assertThat(this.selections.among(ANNA, ACCOUNT, List.of("user-0002", "user-0003")))
			.containsExactly("user-0002");
		assertThat(this.selections.among(ANNA, ACCOUNT, List.of())).isEmpty();
	}

	@Test
	void outlivesTheProgram() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001"));
		Selections restarted = SelectionFixture.on(this.database, this.directory);
		assertThat(restarted.userIds(ANNA, ACCOUNT)).containsExactly("user-0001");
	}

	@Test
	void takesOutAndKeepsOnlyWhatAListNames() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001", "user-0002", "user-0003", "user-0004"));
		assertThat(this.selections.apply(ANNA, ACCOUNT, Mode.TAKE_OUT, List.of("user-0002", "user-0009"))).isOne();
		assertThat(this.selections.apply(ANNA, ACCOUNT, Mode.KEEP_ONLY, List.of("user-0003", "user-0009")))
			.isEqualTo(2);
		assertThat(this.selections.userIds(ANNA, ACCOUNT)).containsExactly("user-0003");
		assertThat(this.selections.count(ANNA, ACCOUNT)).isOne();
	}

	@Test
	void tellsHowManyWereAdded() {
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001"));
		assertThat(this.selections.apply(ANNA, ACCOUNT, Mode.ADD,
				List.of("user-0001", "user-0002", "nobody", "user-0002")))
			.isOne();
		assertThat(this.selections.count(ANNA, ACCOUNT)).isEqualTo(2);
	}

	@Test
	void keepsWhatAListWishesUntilALaterListWishesOtherwise() {
		Change pro = new Change(LicenceTier.PRO, null, null, null);
		Change device = new Change(null, UserType.SHARED_DEVICE, true, "arn:room");
		Change nothing = new Change(null, null, null, null);
		assertThat(this.selections.applyWished(ANNA, ACCOUNT, Mode.ADD,
				Map.of("user-0001", pro, "user-0002", pro, "user-0003", nothing, "nobody", pro)))
			.isEqualTo(3);
		this.selections.applyWished(ANNA, ACCOUNT, Mode.ADD, Map.of("user-0002", device));
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001"));
		assertThat(this.selections.wishes(ANNA, ACCOUNT))
			.containsExactlyInAnyOrderEntriesOf(Map.of("user-0001", pro, "user-0002", device));
		assertThat(this.selections.wishes(BEN, ACCOUNT)).isEmpty();
	}

	@Test
	void takesTenThousandInOneStatement() {
		this.directory.learn(ACCOUNT, IntStream.range(0, 10_000).mapToObj(SelectionsTests::one).toList());
		this.picking.apply(ANNA, ACCOUNT, Mode.ADD, UserFilter.text("many"));
		assertThat(this.selections.userIds(ANNA, ACCOUNT)).hasSize(10_000).doesNotHaveDuplicates();
	}

	private static ChimeUser one(int number) {
		return FakeChime.userNamed("many-" + number, "Basic");
	}

}
