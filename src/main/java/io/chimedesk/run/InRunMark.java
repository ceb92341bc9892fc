package io.chimedesk.run;

import java.util.Collection;

import io.chimedesk.directory.UserMark;

import org.springframework.stereotype.Component;

/**
 * Lets the directory be filtered by who is held by a run that goes on.
 */
@Component
class InRunMark implements UserMark {

	private final HeldUsers held;

	InRunMark(HeldUsers held) {
		this.held = held;
	}

	@Override
	public String name() {
		return "in-run";
	}

	@Override
	public Collection<String> userIds(String accountId) {
		return this.held.ids(accountId);
	}

}
