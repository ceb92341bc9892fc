package io.chimedesk.selection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
 * Whatever is undone, the selection is what it was: the same users, in their places, with
 * what was wished for each.
 */
@StoreTest
class UndoPropertyTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private static final Actor ANNA = new Actor("anna", "HELPDESK");

	private final Random random = new Random(20260223);

	private final Selections selections;

	private final Picking picking;

	private final NamedSelections named;

	UndoPropertyTests(DatabaseKind kind) {
		TestDatabase database = kind.open();
		Directory directory = DirectoryFixture.copied(database, FakeChime.northwind(12));
		this.selections = SelectionFixture.on(database, directory);
		this.picking = SelectionFixture.picking(database, directory);
		this.named = SelectionFixture.named(database);
	}

	@Test
	void bringsBackExactlyTheEarlierSelection() {
		for (int step = 0; step < 150; step++) {
			this.selections.add(ANNA, ACCOUNT, some());
			this.selections.remove(ANNA, ACCOUNT, some().stream().limit(1).toList());
			List<Object> before = state();
			int what = this.random.nextInt(6);
			change(what);
			List<Object> after = state();
			assertThat(this.picking.undo(ANNA, ACCOUNT)).isTrue();
			assertThat(state()).as("step %d, change %d", step, what).isEqualTo(before);
			if (!after.equals(before)) {
				change(this.random.nextInt(6));
			}
		}
	}

	@Test
	void leavesThoseOutWhoWereDealtWithMeanwhile() {
		this.selections.applyWished(ANNA, ACCOUNT, Mode.ADD, wishes());
		this.selections.add(ANNA, ACCOUNT, List.of("user-0001", "user-0002"));
		this.selections.applyWished(ANNA, ACCOUNT, Mode.KEEP_ONLY, Map.of("user-0001", wish()));
		long id = this.named.current(ANNA, ACCOUNT).orElseThrow().id();
		this.selections.forget(ANNA.name(), ACCOUNT, id, List.of("user-0001"));
		this.picking.undo(ANNA, ACCOUNT);
		assertThat(this.selections.userIds(ANNA, ACCOUNT)).doesNotContain("user-0001").contains("user-0002");
	}

	private void change(int what) {
		switch (what) {
			case 0 -> this.picking.clear(ANNA, ACCOUNT);
			case 1 -> this.picking.invert(ANNA, ACCOUNT, UserFilter.text("user-000"));
			case 2 -> this.selections.apply(ANNA, ACCOUNT, Mode.KEEP_ONLY, some());
			default -> this.selections.applyWished(ANNA, ACCOUNT, Mode.values()[what - 3], wishes());
		}
	}

	private List<Object> state() {
		List<Object> state = new ArrayList<>(this.selections.page(ANNA, ACCOUNT, 0, 100));
		state.add(this.selections.wishes(ANNA, ACCOUNT));
		state.add(this.selections.count(ANNA, ACCOUNT));
		return state;
	}

	private List<String> some() {
		return IntStream.rangeClosed(1, 12)
			.filter((number) -> this.random.nextInt(3) == 0)
			.mapToObj("user-%04d"::formatted)
			.toList();
	}

	private Map<String, Change> wishes() {
		Map<String, Change> wishes = new LinkedHashMap<>();
		some().forEach((user) -> wishes.put(user, wish()));
		return wishes;
	}

	private Change wish() {
		LicenceTier[] tiers = LicenceTier.values();
		int tier = this.random.nextInt(tiers.length + 1);
		return new Change((tier < tiers.length) ? tiers[tier] : null, null, this.random.nextBoolean() ? true : null,
				null);
	}

}
