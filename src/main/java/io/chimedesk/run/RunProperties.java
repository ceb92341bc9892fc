package io.chimedesk.run;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patient runs are.
 *
 * @param verifyDelays how long to wait before each further reading of a user that was
 * accepted and still has the old value
 * @param throttleBase first wait after "slow down"; it doubles up to the cap
 * @param throttleSends how often a user is sent at most while Chime asks to slow down
 * @param troubleBase first wait after transient trouble; it doubles up to the cap
 * @param troubleSends how often a user is sent at most through transient trouble
 * @param conflictFrom shortest wait after a conflict; {@code conflictTo} is the longest
 * @param conflictSends how often a user is sent at most through conflicts
 * @param retryAfterCap how long the service can make us wait
 * @param readingTries readings of a user that may fail before the outcome is unknown;
 * also whole passes, where the run stops or the trouble cannot pass
 * @param failureShare from how many failed users on, in percent of those answered, a run
 * stops unless it is confirmed with another share; 100 is never
 * @param inFlight how many batches of a run may be under way at once
 * @param probeEvery how often a run that has paused itself looks whether it can go on
 * @param longestOutage after how long it gives up
 */
@ConfigurationProperties("chimedesk.run")
record RunProperties(@DefaultValue( {
		"2s", "5s", "15s" }) List<Duration> verifyDelays, @DefaultValue("1s") Duration throttleBase,
		@DefaultValue("30s") Duration throttleCap, @DefaultValue("8") int throttleSends,
		@DefaultValue("500ms") Duration troubleBase, @DefaultValue("20s") Duration troubleCap,
		@DefaultValue("5") int troubleSends, @DefaultValue("5s") Duration conflictFrom,
		@DefaultValue("30s") Duration conflictTo, @DefaultValue("2") int conflictSends,
		@DefaultValue("120s") Duration retryAfterCap, @DefaultValue("20") int readingTries,
		@DefaultValue("50") int failureShare, @DefaultValue("20") int inFlight,
		@DefaultValue("30s") Duration probeEvery, @DefaultValue("30m") Duration longestOutage){

	RunProperties {
		verifyDelays = List.copyOf(verifyDelays);
		if (inFlight < 1) {
			throw new IllegalArgumentException("chimedesk.run.in-flight must be 1 or more, not " + inFlight);
		}
		if (failureShare < 1 || failureShare > 100) {
			throw new IllegalArgumentException(
					"chimedesk.run.failure-share must be from 1 to 100, not " + failureShare);
		}
	}

}
