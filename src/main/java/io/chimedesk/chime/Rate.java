package io.chimedesk.chime;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How fast calls go to one account, for pages.
 *
 * @param perSecond calls per second now; 0 means that there is no limit
 * @param ceiling what is set; 0 means that there is no limit
 * @param reason why it is slower than set, or waits; null if neither
 * @param since when it was slowed down last
 * @param until until when the service wants no calls at all; null if it did not say
 */
public record Rate(double perSecond, double ceiling, @Nullable Slowing reason, @Nullable Instant since,
		@Nullable Instant until) {

	public boolean isSlow() {
		return this.reason != null;
	}

}
