package io.chimedesk.run.web;

import io.chimedesk.run.RunNotFound;
import io.chimedesk.ui.ErrorMapping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which pages the exceptions of runs lead to.
 */
@Configuration(proxyBeanMethods = false)
class RunErrors {

	@Bean
	ErrorMapping runNotFound() {
		return ErrorMapping.notFound(RunNotFound.class, "run.not-found");
	}

}
