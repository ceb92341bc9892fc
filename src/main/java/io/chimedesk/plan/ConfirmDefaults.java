package io.chimedesk.plan;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What holds for a plan that is confirmed unless the operator says otherwise; whoever
 * carries out plans knows.
 */
public interface ConfirmDefaults {

	/**
	 * From how many failed users on it stops, in percent of those answered; 100 is never.
	 */
	int failureShare();

	/** How long it can be put off. */
	Duration longestDelay();

	/** Where a time is meant that is said without a place. */
	ZoneId zone();

}
