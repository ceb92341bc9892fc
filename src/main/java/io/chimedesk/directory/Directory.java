package io.chimedesk.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.ChimeUser;

import org.springframework.stereotype.Service;

/**
 * Our copy of the accounts and their users.
 */
@Service
public class Directory {

	/**
	 * All accounts of the copy, by name.
	 */
	public List<ChimeAccount> accounts() {
		throw new UnsupportedOperationException();
	}

	public Optional<ChimeAccount> account(String accountId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * The users of these IDs that the copy has, in any order.
	 */
	public List<DirectoryUser> find(String accountId, Collection<String> userIds) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Takes over what somebody has just read from the service.
	 */
	public void learn(String accountId, Collection<ChimeUser> users) {
		throw new UnsupportedOperationException();
	}

}
