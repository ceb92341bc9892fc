package io.chimedesk.lease;

import java.util.Collection;

import io.chimedesk.directory.UserMark;

import org.springframework.stereotype.Component;

/**
 * Lets the directory be filtered by who has a tier until a date.
 */
@Component
class OnLeaseMark implements UserMark {

	private final LeaseLists lists;

	OnLeaseMark(LeaseLists lists) {
		this.lists = lists;
	}

	@Override
	public String name() {
		return "on-lease";
	}

	@Override
	public Collection<String> userIds(String accountId) {
		return this.lists.users(accountId);
	}

}
