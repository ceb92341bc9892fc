package io.chimedesk.selection.web;

import io.chimedesk.selection.SavedFilterNotFound;
import io.chimedesk.ui.ErrorMapping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which pages the exceptions of saved filters lead to.
 */
@Configuration(proxyBeanMethods = false)
class SavedFilterErrors {

	@Bean
	ErrorMapping savedFilterNotFound() {
		return ErrorMapping.notFound(SavedFilterNotFound.class, "selection.saved.not-found");
	}

}
