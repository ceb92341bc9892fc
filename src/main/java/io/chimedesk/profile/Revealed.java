package io.chimedesk.profile;

import org.jspecify.annotations.Nullable;

/**
 * The phone number as it was just read from Chime, to be shown once and kept nowhere.
 *
 * @param text the number, or the service's own words if it did not answer
 */
public record Revealed(Result result, @Nullable String text) {

	/**
	 * Only how it ended: a log line must not carry personal data.
	 */
	@Override
	public String toString() {
		return "Revealed[" + this.result + "]";
	}

	/**
	 * How it ended.
	 */
	public enum Result {

		NUMBER, NO_NUMBER,
		/** Chime does not know the user any more. */
		GONE,
		/** Chime did not answer; nothing is shown. */
		NO_ANSWER

	}

}
