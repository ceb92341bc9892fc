package io.chimedesk.plan;

import java.util.Collection;

import io.chimedesk.directory.UserMark;

import org.springframework.stereotype.Component;

/**
 * Lets the directory be filtered by who is protected.
 */
@Component
class ProtectedMark implements UserMark {

	private final ProtectedUsers users;

	ProtectedMark(ProtectedUsers users) {
		this.users = users;
	}

	@Override
	public String name() {
		return "protected";
	}

	@Override
	public Collection<String> userIds(String accountId) {
		return this.users.ids(accountId);
	}

}
