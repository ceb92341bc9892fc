package io.chimedesk.run;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One user in one run, seen from the user.
 *
 * @param at when it was settled, or else when the run was confirmed
 * @param number of the run
 * @param run null if it is another operator's: then there is only what became of the user
 */
public record UserRun(Instant at, long number, @Nullable Run run, RunItem item) {

	/**
	 * The service's own words; null if there are none.
	 */
	public @Nullable String quote() {
		return OwnCodes.quote(this.item.code(), this.item.message());
	}

	/**
	 * What to say about the outcome; null while there is none.
	 */
	public Playbook.@Nullable Advice advice() {
		Outcome outcome = this.item.outcome();
		return (outcome != null) ? Playbook.on(outcome, this.item.code()) : null;
	}

	/**
	 * Without everything that belongs to the run and not to the user.
	 */
	UserRun ofAnotherOperator() {
		RunItem bare = new RunItem(0, this.item.userId(), null, null, this.item.from(), this.item.to(),
				this.item.outcome(), this.item.accepted(), null, null, 0, null, this.item.settledAt());
		return new UserRun(this.at, this.number, null, bare);
	}

}
