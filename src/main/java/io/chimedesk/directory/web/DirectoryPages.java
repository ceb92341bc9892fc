package io.chimedesk.directory.web;

import io.chimedesk.directory.AccountNotFound;
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

}
