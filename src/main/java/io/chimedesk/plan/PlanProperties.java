package io.chimedesk.plan;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of plans.
 *
 * @param helpdeskLimit how many users a plan of HELPDESK may have
 * @param largeFrom from how many users on the count has to be typed to confirm
 * @param validFor how long a plan can be confirmed after it was made
 * @param approvalFor how long a plan waits for a second person
 */
@Validated
@ConfigurationProperties("chimedesk.plan")
record PlanProperties(@Min(1) @DefaultValue("500") int helpdeskLimit, @Min(1) @DefaultValue("1000") int largeFrom,
		@DefaultValue("24h") Duration validFor, @DefaultValue("3d") Duration approvalFor) {
}
