package io.chimedesk.simulator.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * All accounts of the simulated Chime. The same seed and size give the same world.
 */
public final class World {

	private static final String OWNER = "111122223333";

	private static final Account NORTHWIND = new Account(OWNER, "0a1f6e52-6c1d-4b0c-9d55-3f6c1b2a7e01", "Northwind",
			AccountType.ENTERPRISE_LWA, Instant.parse("2018-05-01T07:00:00.231Z"), Tier.PRO,
			List.of(Tier.BASIC, Tier.PRO), "Active", List.of(), "northwind.example");

	private static final Account WOODGROVE = new Account(OWNER, "5b9c2d84-1f7e-4a36-8c20-7d4e9f10ab02", "Woodgrove",
			AccountType.ENTERPRISE_DIRECTORY, Instant.parse("2019-02-11T10:15:30.500Z"), Tier.PRO,
			List.of(Tier.BASIC, Tier.PRO), "Active", List.of(Map.of("GroupName", "Woodgrove-Delegates")),
			"woodgrove.example");

	private static final Account LITWARE = new Account(OWNER, "c47d0b13-92ae-4f58-b1d6-0e8a5c63fd03", "Litware",
			AccountType.TEAM, Instant.parse("2020-09-30T16:45:00.002Z"), Tier.BASIC,
			List.of(Tier.BASIC, Tier.PLUS, Tier.PRO), "Active", List.of(), "litware.example");

	private final Map<String, Roster> rosters = new LinkedHashMap<>();

	/**
	 * A new world.
	 * @param seed what decides who works there
	 * @param users how many users the first account has
	 * @param traits whether some of these refuse changes
	 */
	public World(long seed, int users, boolean traits) {
		SplittableRandom random = new SplittableRandom(seed);
		found(NORTHWIND, users, traits, random);
		found(WOODGROVE, 120, false, random);
		found(LITWARE, 24, false, random);
	}

	public Stream<Roster> rosters() {
		return this.rosters.values().stream();
	}

	public Optional<Roster> roster(String accountId) {
		return Optional.ofNullable(this.rosters.get(accountId));
	}

	private void found(Account account, int users, boolean traits, SplittableRandom random) {
		List<User> hired = new Company(account, random.split()).hire(users, traits);
		this.rosters.put(account.accountId(), new Roster(account, hired));
	}

}
