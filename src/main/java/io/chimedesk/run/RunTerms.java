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

	/**
	 * Reads a share as it is typed.
	 * @param start when it is to begin; null means at once
	 * @param share a whole number, or blank for what is set for all
	 * @throws TermsRefused if it is no number
	 */
	public static RunTerms of(@Nullable StartTime start, String share) {
		if (!share.isBlank() && !share.strip().matches("\\d{1,3}")) {
			throw new TermsRefused(TermsRefused.Why.SHARE);
		}
		return new RunTerms((start != null) ? start.instant() : null,
				share.isBlank() ? null : Integer.valueOf(share.strip()));
	}

}
