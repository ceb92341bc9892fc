package io.chimedesk.policy.web;

import io.chimedesk.policy.PolicyNotFound;
import io.chimedesk.policy.PolicyStale;
import io.chimedesk.ui.ErrorMapping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which pages the exceptions of the policy lead to.
 */
@Configuration(proxyBeanMethods = false)
class PolicyErrors {

	@Bean
	ErrorMapping policyNotFound() {
		return ErrorMapping.notFound(PolicyNotFound.class, "policy.not-found");
	}

	@Bean
	ErrorMapping policyStale() {
		return ErrorMapping.stale(PolicyStale.class, "policy.stale");
	}

}
