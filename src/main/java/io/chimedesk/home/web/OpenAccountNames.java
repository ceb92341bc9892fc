package io.chimedesk.home.web;

import java.util.Optional;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.ui.AccountNames;

import org.springframework.stereotype.Component;

/**
 * Tells the frame what the open account is called.
 */
@Component
class OpenAccountNames implements AccountNames {

	private final Directory directory;

	OpenAccountNames(Directory directory) {
		this.directory = directory;
	}

	@Override
	public Optional<String> nameOf(String accountId) {
		return this.directory.account(accountId).map(ChimeAccount::name);
	}

}
