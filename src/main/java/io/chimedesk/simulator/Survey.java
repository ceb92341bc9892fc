package io.chimedesk.simulator;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.chimedesk.simulator.world.Roster;
import io.chimedesk.simulator.world.Trait;
import io.chimedesk.simulator.world.User;

/**
 * Describes the simulator as it stands.
 */
final class Survey {

	/** So many users are named for each trait. */
	private static final int EXAMPLES = 3;

	private final SimulatorProperties settings;

	private final Simulation simulation;

	private final Faults faults;

	private final Tally tally;

	Survey(SimulatorProperties settings, Simulation simulation, Faults faults, Tally tally) {
		this.settings = settings;
		this.simulation = simulation;
		this.faults = faults;
		this.tally = tally;
	}

	State take() {
		List<Roster> rosters = this.simulation.world().rosters().toList();
		return new State(this.settings, rosters.stream().map(Survey::company).toList(), this.tally.counts(),
				this.faults.waiting(), this.faults.over(),
				Stream.of(Trait.values()).map((trait) -> special(rosters, trait)).toList());
	}

	private static State.Company company(Roster roster) {
		return new State.Company(roster.account(), roster.size(), roster.users()
			.collect(
					Collectors.groupingBy((user) -> user.values().licenseType(), TreeMap::new, Collectors.counting())));
	}

	private static State.Special special(List<Roster> rosters, Trait trait) {
		List<User> users = rosters.stream()
			.flatMap(Roster::users)
			.filter((user) -> user.trait() == trait)
			.sorted(Comparator.comparing((User user) -> user.profile().primaryEmail()))
			.toList();
		return new State.Special(trait, trait.code(), trait.strikes(), users.size(),
				users.stream().limit(EXAMPLES).map(Survey::example).toList());
	}

	private static State.Example example(User user) {
		return new State.Example(user.profile().accountId(), user.id(), user.profile().primaryEmail(),
				user.profile().displayName(), user.values().licenseType());
	}

}
