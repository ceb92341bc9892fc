package io.chimedesk.run;

import java.time.Instant;

import io.chimedesk.chime.Reading;
import io.chimedesk.chime.UserPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of users, or why there is none.
 *
 * @param readAt when it was asked for
 */
record Leaf(@Nullable UserPage page, Instant readAt, Reading.@Nullable Failed<?> failure,
		@Nullable RuntimeException crash) {

	static Leaf of(Reading<UserPage> reading, Instant readAt) {
		return switch (reading) {
			case Reading.Found<UserPage>(var page) -> new Leaf(page, readAt, null, null);
			case Reading.Missing<UserPage>(var message) -> failed(false, message, readAt);
			case Reading.Failed<UserPage> failed -> new Leaf(null, readAt, failed, null);
		};
	}

	static Leaf crashed(RuntimeException crash, Instant readAt) {
		return new Leaf(null, readAt, null, crash);
	}

	Leaf repeated() {
		return failed(true, "The list of users repeats a page", this.readAt);
	}

	/**
	 * The page.
	 * @throws Unreadable if there is none
	 */
	UserPage turned() throws Unreadable {
		if (this.page != null) {
			return this.page;
		}
		if (this.failure == null) {
			throw new IllegalStateException("A page of users was lost", this.crash);
		}
		throw new Unreadable(this.failure);
	}

	private static Leaf failed(boolean mayPass, String message, Instant readAt) {
		return new Leaf(null, readAt, new Reading.Failed<>(mayPass, false, message, null), null);
	}

}
