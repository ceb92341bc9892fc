package io.chimedesk.plan.web;

import io.chimedesk.plan.PlanNotFound;
import io.chimedesk.plan.PlanRefused;
import io.chimedesk.plan.PlanStale;
import io.chimedesk.ui.ErrorMapping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which pages the exceptions of plans lead to.
 */
@Configuration(proxyBeanMethods = false)
class PlanErrors {

	@Bean
	ErrorMapping planNotFound() {
		return ErrorMapping.notFound(PlanNotFound.class, "plan.not-found");
	}

	@Bean
	ErrorMapping planStale() {
		return ErrorMapping.stale(PlanStale.class, "plan.stale");
	}

	@Bean
	ErrorMapping planRefused() {
		return ErrorMapping.refused(PlanRefused.class, "plan.refused");
	}

}
