package io.chimedesk.home;

import java.util.List;

import io.chimedesk.chime.ChimeAccount;

/**
 * What ends this week.
 *
 * @param leases how many leases end within seven days
 * @param asking how many leases ask what should become of them
 * @param trials the accounts with trials that are over or in their last week
 */
public record Ending(int leases, int asking, List<TrialsOf> trials) {

	public Ending {
		trials = List.copyOf(trials);
	}

	/**
	 * Whether there is something to show.
	 */
	public boolean isAny() {
		return this.leases > 0 || this.asking > 0;
	}

	/** Of all accounts together. */
	public int trialUsers() {
		return this.trials.stream().mapToInt(TrialsOf::users).sum();
	}

	/**
	 * The trials of one account.
	 *
	 * @param over how many are past day 30
	 * @param ending how many are in their last week
	 */
	public record TrialsOf(ChimeAccount account, int over, int ending) {

		public int users() {
			return this.over + this.ending;
		}

	}

}
