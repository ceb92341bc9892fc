package io.chimedesk.plan.web;

import io.chimedesk.plan.OwnApproval;
import io.chimedesk.plan.PlanAwaitsApproval;
import io.chimedesk.plan.PlanNotFound;
import io.chimedesk.plan.PlanRefused;
import io.chimedesk.plan.PlanStale;
import io.chimedesk.ui.ErrorMapping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

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
	ErrorMapping planAwaitsApproval() {
		return ErrorMapping.stale(PlanAwaitsApproval.class, "plan.approval.asked");
	}

	@Bean
	ErrorMapping ownApproval() {
		return new ErrorMapping(OwnApproval.class, HttpStatus.FORBIDDEN, "plan.approval.own");
	}

	@Bean
	ErrorMapping planRefused() {
		return ErrorMapping.refused(PlanRefused.class, "plan.refused");
	}

}
