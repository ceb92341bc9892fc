package io.chimedesk.run;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What an operator says of a run when confirming its plan.
 *
 * @param startsAt when it is to begin; null means at once
 * @param failureShare from how many failed users on, in percent of those answered, it
 * stops; null means as it is set for all
 */
public record RunTerms(@Nullable Instant startsAt, @Nullable Integer failureShare) {

	/** At once, and as it is set for all. */
	public static final RunTerms USUAL = new RunTerms(null, null);

}
