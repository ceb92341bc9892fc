package io.chimedesk.request.web;

import io.chimedesk.request.NotTheirs;
import io.chimedesk.request.OwnRequest;
import io.chimedesk.request.RequestNotFound;
import io.chimedesk.request.RequestStale;
import io.chimedesk.ui.ErrorMapping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/**
 * Which pages the exceptions of requests lead to.
 */
@Configuration(proxyBeanMethods = false)
class RequestErrors {

	@Bean
	ErrorMapping requestNotFound() {
		return ErrorMapping.notFound(RequestNotFound.class, "request.not-found");
	}

	@Bean
	ErrorMapping requestStale() {
		return ErrorMapping.stale(RequestStale.class, "request.stale");
	}

	@Bean
	ErrorMapping ownRequest() {
		return new ErrorMapping(OwnRequest.class, HttpStatus.FORBIDDEN, "request.own");
	}

	@Bean
	ErrorMapping requestOfOthers() {
		return new ErrorMapping(NotTheirs.class, HttpStatus.FORBIDDEN, "request.not-theirs");
	}

}
