package io.chimedesk.selection.web;

import io.chimedesk.selection.SelectionNotFound;
import io.chimedesk.ui.ErrorMapping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which pages the exceptions of selections lead to.
 */
@Configuration(proxyBeanMethods = false)
class SelectionErrors {

	@Bean
	ErrorMapping selectionNotFound() {
		return ErrorMapping.notFound(SelectionNotFound.class, "selection.not-found");
	}

}
