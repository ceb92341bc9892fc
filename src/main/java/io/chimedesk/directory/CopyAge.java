package io.chimedesk.directory;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How large and how old our copy of an account is, and how its refresh stands; what a
 * page says above a list of users.
 *
 * @param users how many users the copy has, without those that are gone
 * @param age since when the copy is whole, null if it never was
 */
public record CopyAge(String accountId, long users, RefreshState state, @Nullable Duration age,
		RefreshForecast forecast) {

	/**
	 * The message that tells the age; its argument is {@link #count()}.
	 */
	public String key() {
		if (this.age == null) {
			return "directory.age.never";
		}
		if (this.age.toMinutes() < 1) {
			return "directory.age.now";
		}
		if (this.age.toHours() < 1) {
			return "directory.age.minutes";
		}
		return (this.age.toDays() < 1) ? "directory.age.hours" : "directory.age.days";
	}

	/**
	 * The age in the unit of its message.
	 */
	public long count() {
		if (this.age == null) {
			return 0;
		}
		if (this.age.toHours() < 1) {
			return this.age.toMinutes();
		}
		return (this.age.toDays() < 1) ? this.age.toHours() : this.age.toDays();
	}

}
