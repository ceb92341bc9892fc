package io.chimedesk.run;

import org.jspecify.annotations.Nullable;

/**
 * Which users of a run to show; null means any.
 *
 * @param accepted whether only those are shown who were accepted and have no outcome
 * @param code the exact code
 * @param text a part of e-mail, name or ID
 */
public record ResultFilter(@Nullable Outcome outcome, boolean accepted, @Nullable String code, @Nullable String text) {

	/** Everything. */
	public static final ResultFilter ALL = new ResultFilter(null, null, null);

	/** Who was accepted and has no outcome. */
	public static final ResultFilter ACCEPTED = new ResultFilter(null, true, null, null);

	public ResultFilter(@Nullable Outcome outcome, @Nullable String code, @Nullable String text) {
		this(outcome, false, code, text);
	}

}
