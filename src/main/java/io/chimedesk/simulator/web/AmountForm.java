package io.chimedesk.simulator.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * How much of it, as it was typed.
 *
 * @param userShare how many of a hundred users get an error code
 * @param share how many of a hundred calls are met
 */
record AmountForm(@NotNull(message = SHARE_ERROR) @Pattern(regexp = SHARE, message = SHARE_ERROR) String userShare,
		@NotNull(message = SHARE_ERROR) @Pattern(regexp = SHARE, message = SHARE_ERROR) String share,
		@NotNull(message = CALLS_ERROR) @Pattern(regexp = "[1-9][0-9]{0,3}", message = CALLS_ERROR) String calls,
		@NotNull(message = SECONDS_ERROR) @Pattern(regexp = "[1-9][0-9]{0,4}",
				message = SECONDS_ERROR) String seconds) {

	private static final String SHARE = "[1-9][0-9]?|100";

	private static final String SHARE_ERROR = "{simulator.rehearsal.share.wrong}";

	private static final String CALLS_ERROR = "{simulator.rehearsal.calls.wrong}";

	private static final String SECONDS_ERROR = "{simulator.rehearsal.seconds.wrong}";

	/** What the page offers. */
	static final AmountForm OFFER = new AmountForm("5", "100", "3", "60");

}
