package io.chimedesk.profile.web;

import java.time.Duration;

/**
 * How long ago something was, in the unit that says enough.
 *
 * @param key the message, whose argument is the count
 */
record Age(String key, long count) {

	static Age of(Duration duration) {
		if (duration.toMinutes() < 1) {
			return new Age("profile.read.now", 0);
		}
		if (duration.toHours() < 1) {
			return new Age("profile.read.minutes", duration.toMinutes());
		}
		return (duration.toDays() < 1) ? new Age("profile.read.hours", duration.toHours())
				: new Age("profile.read.days", duration.toDays());
	}

}
