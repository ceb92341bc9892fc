package io.chimedesk.plan.web;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The account that an address names.
 */
@Component
class OpenAccounts {

	private final Directory directory;

	OpenAccounts(Directory directory) {
		this.directory = directory;
	}

	/**
	 * The account of that ID, or the page that says there is none.
	 */
	ChimeAccount open(String accountId) {
		return this.directory.account(accountId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
