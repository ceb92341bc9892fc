package io.chimedesk.chime;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Chime. Credentials are never among our settings.
 *
 * @param endpoint null for the built-in simulator, or in aws mode for the service itself
 * @param attemptTimeout how long one call may take until its answer is complete
 * @param callsPerSecond calls of all runs and refreshes to one account together; 0 for no
 * limit
 */
@ConfigurationProperties("chimedesk.chime")
record ChimeProperties(@DefaultValue("simulator") Mode mode, @Nullable URI endpoint,
		@DefaultValue("us-east-1") String region, @DefaultValue("2s") Duration connectTimeout,
		@DefaultValue("15s") Duration attemptTimeout, @DefaultValue("5") double callsPerSecond) {

	ChimeProperties {
		if (!(callsPerSecond >= 0)) {
			throw new IllegalArgumentException(
					"chimedesk.chime.calls-per-second must be 0 or above, not " + callsPerSecond);
		}
	}

	/**
	 * Which Chime is meant.
	 */
	enum Mode {

		/** A simulator, with dummy credentials. */
		SIMULATOR,
		/** Amazon's, with the credentials of the SDK's default chain. */
		AWS

	}

}
