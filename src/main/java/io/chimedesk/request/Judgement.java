package io.chimedesk.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.chimedesk.policy.Fired;
import io.chimedesk.policy.Rule;

/**
 * What the policy said when a request was made.
 *
 * @param version of the policy
 * @param approvals how many approvers it needs
 * @param fired the rules that led to it
 */
public record Judgement(long version, int approvals, List<Fired> fired) {

	public Judgement {
		fired = List.copyOf(fired);
	}

	/**
	 * The rules as they stand in a column, see {@link #fired(String)}.
	 */
	String rules() {
		return this.fired.stream()
			.map((one) -> one.rule() + " " + one.limit() + " " + one.actual())
			.collect(Collectors.joining("\n"));
	}

	/**
	 * The rules of a column; one that is no more is left out.
	 */
	static List<Fired> fired(String rules) {
		return rules.lines().map((line) -> line.split(" ")).flatMap((parts) -> fired(parts).stream()).toList();
	}

	private static Optional<Fired> fired(String[] parts) {
		return Arrays.stream(Rule.values())
			.filter((rule) -> rule.name().equals(parts[0]))
			.findFirst()
			.map((rule) -> new Fired(rule, Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
	}

}
