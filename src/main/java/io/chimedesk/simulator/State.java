package io.chimedesk.simulator;

import java.util.List;
import java.util.Map;

import io.chimedesk.simulator.world.Account;
import io.chimedesk.simulator.world.ErrorCode;
import io.chimedesk.simulator.world.Tier;
import io.chimedesk.simulator.world.Trait;
import org.jspecify.annotations.Nullable;

/**
 * How the simulator stands now.
 *
 * @param tally calls by operation, and answers by status
 * @param faults the fault script as it stands
 * @param over lines of it that are over, the latest first
 * @param traits who leads to which code
 */
public record State(SimulatorProperties settings, List<Company> companies, Map<String, Long> tally,
		List<FaultLine> faults, List<FaultLine> over, List<Special> traits) {

	/**
	 * An account and its users by tier.
	 */
	public record Company(Account account, int users, Map<Tier, Long> tiers) {
	}

	/**
	 * A trait, and examples of users who have it.
	 *
	 * @param strikes how many attempts fail before one succeeds; null if each one does
	 */
	public record Special(Trait trait, @Nullable ErrorCode code, @Nullable Integer strikes, int users,
			List<Example> examples) {
	}

	/**
	 * A user to try a code with.
	 */
	public record Example(String accountId, String userId, String email, @Nullable String name, Tier tier) {
	}

}
