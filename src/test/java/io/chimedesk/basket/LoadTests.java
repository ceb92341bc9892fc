package io.chimedesk.basket;

import java.util.List;
import java.util.Set;

import io.chimedesk.chime.LicenceTier;
import io.chimedesk.request.Ready;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which requests go together.
 */
class LoadTests {

	@Test
	void takesEachUserOnceForTheFirstRequest() {
		Load load = load(ready(1, LicenceTier.PRO, "a", "b"), ready(2, LicenceTier.PRO, "b", "c"));

		assertThat(load.users()).containsOnlyKeys("a", "b", "c");
		assertThat(load.going().get(1L)).containsEntry("b", null);
		assertThat(load.going().get(2L)).containsEntry("b", 1L).containsEntry("c", null);
	}

	@Test
	void takesDifferentTiersForDifferentUsers() {
		Load load = load(ready(1, LicenceTier.PRO, "a"), ready(2, LicenceTier.BASIC, "b"));

		assertThat(load.users()).containsEntry("a", LicenceTier.PRO).containsEntry("b", LicenceTier.BASIC);
		assertThat(load.waiting()).isEmpty();
	}

	@Test
	void leavesTheLaterOfTwoThatContradict() {
		Load load = load(ready(1, LicenceTier.PRO, "a"), ready(2, LicenceTier.BASIC, "a", "b"),
				ready(3, LicenceTier.PRO, "b"));

		assertThat(load.going()).containsOnlyKeys(1L);
		assertThat(load.waiting()).containsExactly(2L, 3L);
	}

	@Test
	void leavesWhoeverIsOnTheWay() {
		Load load = Load.of(List.of(ready(1, LicenceTier.PRO, "a", "b"), ready(2, LicenceTier.PRO, "c")), Set.of("b"),
				10);

		assertThat(load.going()).containsOnlyKeys(2L);
	}

	@Test
	void takesNoMoreThanFitsButTheFirstWhateverItsSize() {
		Load load = Load.of(List.of(ready(1, LicenceTier.PRO, "a", "b", "c"), ready(2, LicenceTier.PRO, "d")), Set.of(),
				2);

		assertThat(load.going()).containsOnlyKeys(1L);
		assertThat(Load.of(List.of(ready(5, LicenceTier.PRO)), Set.of(), 2).isEmpty()).isTrue();
	}

	private static Load load(Ready... requests) {
		return Load.of(List.of(requests), Set.of(), 100);
	}

	private static Ready ready(long id, LicenceTier tier, String... users) {
		return new Ready(id, tier, List.of(users), null);
	}

}
