package io.chimedesk.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import io.chimedesk.simulator.world.Roster;
import io.chimedesk.simulator.world.User;
import io.chimedesk.simulator.world.UserError;
import io.chimedesk.simulator.world.Values;
import io.chimedesk.simulator.world.World;

/**
 * The simulated accounts as they are now, and the ledger that says how they became so.
 * Changes come one at a time.
 */
final class Simulation {

	private final SimulatorProperties properties;

	private final Clock clock;

	private final ReentrantLock turn = new ReentrantLock();

	private final Ledger ledger;

	private volatile World world;

	Simulation(SimulatorProperties properties, Path folder, Clock clock) {
		this.properties = properties;
		this.clock = clock;
		this.world = generate();
		Ledger.Header header = new Ledger.Header(1, properties.seed(), properties.users());
		this.ledger = Ledger.open(folder, header, clock, this::replay);
	}

	World world() {
		return this.world;
	}

	Roster roster(String accountId) {
		return this.world.roster(accountId)
			.orElseThrow(() -> Refusal.NOT_FOUND.because("Account " + accountId + " not found."));
	}

	/**
	 * Carries out the changes of a call, as far as its fault lets it, and writes them
	 * down before anything is answered.
	 */
	List<LedgerEntry.Line> carryOut(Call call, List<Change> changes) {
		this.turn.lock();
		try {
			Roster roster = roster(call.accountId());
			Map<String, Boolean> struck = call.struck(changes.stream().map(Change::userId).toList());
			List<LedgerEntry.Line> lines = new ArrayList<>();
			for (Change change : changes.subList(0, Math.min(call.reach(), changes.size()))) {
				Boolean changed = struck.get(change.userId());
				LedgerEntry.Line line = (changed != null) ? strike(roster, change, changed, call)
						: carryOut(roster, change);
				settle(roster, line);
				lines.add(line);
			}
			this.ledger.append(call.entry(this.clock.instant(), lines));
			return lines;
		}
		finally {
			this.turn.unlock();
		}
	}

	/**
	 * Back to the beginning; the ledger so far is set aside.
	 */
	void reset() {
		this.turn.lock();
		try {
			this.ledger.restart();
			this.world = generate();
		}
		finally {
			this.turn.unlock();
		}
	}

	byte[] ledger() {
		return this.ledger.read();
	}

	void close() throws IOException {
		this.ledger.close();
	}

	private World generate() {
		return new World(this.properties.seed(), this.properties.users(), this.properties.traits());
	}

	private static LedgerEntry.Line carryOut(Roster roster, Change change) {
		Optional<User> user = roster.listed(change.userId());
		Optional<UserError> objection = change.objection(roster);
		return objection.map((error) -> LedgerEntry.Line.refused(error, user.map(User::values).orElse(null)))
			.orElseGet(() -> accepted(roster, user.orElseThrow(), change));
	}

	private static LedgerEntry.Line strike(Roster roster, Change change, boolean changed, Call call) {
		Values values = roster.listed(change.userId()).map(User::values).orElse(null);
		LedgerEntry.Line line = changed ? carryOut(roster, change)
				: new LedgerEntry.Line(change.userId(), values, values, null, null);
		return line.struck(call.errors(change.userId()).getLast());
	}

	private static LedgerEntry.Line accepted(Roster roster, User user, Change change) {
		Values after = change.after(roster, user);
		return LedgerEntry.Line.accepted(user.id(), user.values(), after);
	}

	private void replay(LedgerEntry entry) {
		this.world.roster(entry.accountId()).ifPresent((roster) -> {
			for (LedgerEntry.Line line : entry.users()) {
				settle(roster, line);
			}
		});
	}

	private static void settle(Roster roster, LedgerEntry.Line line) {
		roster.settle(line.userId(), line.after(), line.knownCode());
	}

}
