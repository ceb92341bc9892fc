package io.chimedesk.directory;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a refresh that is under way will go on, as far as the earlier copy tells how many
 * users there are.
 *
 * @param usersPerSecond how many users were read a second, 0 before anybody knows
 * @param expected how many users there will be, 0 if nobody knows
 * @param left how long it will take, null if nobody knows
 */
public record RefreshForecast(long usersPerSecond, long expected, @Nullable Duration left) {

	static RefreshForecast of(RefreshState state, long copied, Instant now) {
		double rate = state.tally().usersPerSecond(now);
		long expected = (state.completeAt() != null) ? copied : 0;
		if (rate <= 0 || expected <= state.users()) {
			return new RefreshForecast(Math.round(rate), expected, null);
		}
		Duration left = Duration.ofSeconds((long) Math.ceil((expected - state.users()) / rate));
		return new RefreshForecast(Math.round(rate), expected, left);
	}

	/**
	 * The message that tells the time left; its argument is {@link #count()}.
	 */
	public String key() {
		if (this.left == null) {
			return "directory.left.unknown";
		}
		return (this.left.toSeconds() < 90) ? "directory.left.seconds" : "directory.left.minutes";
	}

	public long count() {
		if (this.left == null) {
			return 0;
		}
		return (this.left.toSeconds() < 90) ? this.left.toSeconds() : this.left.plusSeconds(59).toMinutes();
	}

}
