package io.chimedesk.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chimedesk.simulator.world.Roster;
import io.chimedesk.simulator.world.Trait;
import io.chimedesk.simulator.world.User;
import org.jspecify.annotations.Nullable;

/**
 * What the service itself does not have: looking behind the scene, scripting faults,
 * resetting. For programs on the same machine, not for pages of the web.
 */
final class Control {

	static final String ROOT = "_simulator";

	private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

	private final Simulation simulation;

	private final Faults faults;

	private final Tally tally;

	private final Survey survey;

	Control(Simulation simulation, Faults faults, Tally tally, Survey survey) {
		this.simulation = simulation;
		this.faults = faults;
		this.tally = tally;
		this.survey = survey;
	}

	Answer answer(Request request) {
		try {
			refuseForeign(request);
			List<String> path = request.path().subList(1, request.path().size());
			return (path.size() == 1) ? answer(request, request.method() + " " + path.getFirst())
					: users(request, path);
		}
		catch (CallRefused ex) {
			return ex.answer();
		}
	}

	private Answer answer(Request request, String what) {
		return switch (what) {
			case "GET state" -> Answer.json(200, this.survey.take());
			case "GET ledger" -> Answer.of(200, "application/x-ndjson", this.simulation.ledger());
			case "POST faults" -> script(request.body(Fault.class));
			case "DELETE faults" -> switchOff(request.query().get("number"));
			case "POST reset" -> reset();
			default -> throw Refusal.NOT_FOUND.because("No such control.");
		};
	}

	private Answer users(Request request, List<String> path) {
		if (!request.method().equals("GET") || path.size() < 3 || path.size() > 4 || !path.get(0).equals("accounts")
				|| !path.get(2).equals("users")) {
			throw Refusal.NOT_FOUND.because("No such control.");
		}
		Roster roster = this.simulation.roster(path.get(1));
		if (path.size() == 3) {
			return Answer.json(200, Map.of("Users", roster.users().map((user) -> truth(roster, user)).toList()));
		}
		return Answer.json(200,
				roster.listed(path.get(3))
					.map((user) -> truth(roster, user))
					.orElseThrow(() -> Refusal.NOT_FOUND.because("No such user.")));
	}

	private Answer script(Fault fault) {
		return Answer.json(200, this.faults.add(fault));
	}

	private Answer switchOff(@Nullable String number) {
		if (number == null) {
			this.faults.clear();
		}
		else if (number.matches("[0-9]{1,9}")) {
			this.faults.clear(Integer.parseInt(number));
		}
		else {
			throw Refusal.BAD_REQUEST.because("Not the number of a fault: " + number);
		}
		return Answer.json(200, this.faults.waiting());
	}

	private Answer reset() {
		this.simulation.reset();
		this.faults.reset();
		this.tally.clear();
		return Answer.json(200, this.survey.take());
	}

	/**
	 * A page of some web site must not reach it through the operator's browser.
	 */
	private static void refuseForeign(Request request) {
		String host = request.header().apply("Host");
		String name = (host != null) ? host.replaceFirst(":[0-9]+$", "") : "";
		if (!OWN_NAMES.contains(name) || request.header().apply("Origin") != null) {
			throw Refusal.FORBIDDEN.because("Control is for programs on this machine.");
		}
	}

	private static Truth truth(Roster roster, User user) {
		return new Truth(user, user.trait(), roster.strikes(user.id()));
	}

	/**
	 * A user as the simulator sees it.
	 */
	private record Truth(@JsonUnwrapped User user, @Nullable Trait trait, int strikes) {
	}

}
