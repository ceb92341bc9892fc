package io.chimedesk.directory.web;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.AccountNotFound;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.UserNotFound;
import io.chimedesk.ui.AccountNames;
import io.chimedesk.ui.ErrorMapping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the frame of all pages takes from here.
 */
@Configuration(proxyBeanMethods = false)
class DirectoryPages {

	@Bean
	ErrorMapping accountNotFound() {
		return ErrorMapping.notFound(AccountNotFound.class, "directory.not-found");
	}

	@Bean
	ErrorMapping userNotFound() {
		return ErrorMapping.notFound(UserNotFound.class, "directory.user-not-found");
	}

	@Bean
	AccountNames accountNames(Directory directory) {
		return (accountId) -> directory.account(accountId).map(ChimeAccount::name);
	}

}
