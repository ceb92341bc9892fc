package io.chimedesk.lease;

import java.util.List;

/**
 * The users of an account whose tier is ProTrial, the longest registered first, those
 * last of whom Chime does not say since when.
 *
 * @param more how many further ones are not listed
 */
public record Trials(List<TrialUser> users, int more) {

	public Trials {
		users = List.copyOf(users);
	}

	public List<TrialUser> over() {
		return this.users.stream().filter(TrialUser::isOver).toList();
	}

	public List<TrialUser> ending() {
		return this.users.stream().filter(TrialUser::isEnding).toList();
	}

	public List<TrialUser> unknown() {
		return this.users.stream().filter((trial) -> trial.day() == null).toList();
	}

}
