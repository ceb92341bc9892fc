package io.chimedesk.run;

import org.jspecify.annotations.Nullable;

/**
 * Which users of a run to show; null means any.
 *
 * @param code the exact code
 * @param text a part of e-mail, name or ID
 */
public record ResultFilter(@Nullable Outcome outcome, @Nullable String code, @Nullable String text) {

	/** Everything. */
	public static final ResultFilter ALL = new ResultFilter(null, null, null);

}
