package io.chimedesk.resolver.web;

import io.chimedesk.resolver.ListNotFound;
import io.chimedesk.ui.ErrorMapping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which pages the exceptions of lists lead to.
 */
@Configuration(proxyBeanMethods = false)
class ResolverErrors {

	@Bean
	ErrorMapping listNotFound() {
		return ErrorMapping.notFound(ListNotFound.class, "resolver.not-found");
	}

}
