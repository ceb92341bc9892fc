package io.chimedesk.lease.web;

import io.chimedesk.lease.LeaseNotFound;
import io.chimedesk.lease.LeaseStale;
import io.chimedesk.ui.ErrorMapping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which pages the exceptions of leases lead to.
 */
@Configuration(proxyBeanMethods = false)
class LeaseErrors {

	@Bean
	ErrorMapping leaseNotFound() {
		return ErrorMapping.notFound(LeaseNotFound.class, "lease.not-found");
	}

	@Bean
	ErrorMapping leaseStale() {
		return ErrorMapping.stale(LeaseStale.class, "lease.stale");
	}

}
