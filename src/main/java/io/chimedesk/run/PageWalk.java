package io.chimedesk.run;

import java.util.HashSet;
import java.util.Set;

import io.chimedesk.chime.PacedChime;
import io.chimedesk.chime.Reading;
import io.chimedesk.chime.UserPage;
import org.jspecify.annotations.Nullable;

/**
 * One way through all pages of an account's users. It never goes round in circles.
 */
class PageWalk {

	private final PacedChime chime;

	private final String accountId;

	private final Set<String> tokens = new HashSet<>();

	private @Nullable String token;

	private boolean isDone;

	PageWalk(PacedChime chime, String accountId) {
		this.chime = chime;
		this.accountId = accountId;
	}

	boolean isDone() {
		return this.isDone;
	}

	UserPage next() throws Unreadable, InterruptedException {
		return switch (this.chime.users(this.accountId, this.token)) {
			case Reading.Found<UserPage>(var page) -> turned(page);
			case Reading.Missing<UserPage>(var message) -> throw unreadable(false, message);
			case Reading.Failed<UserPage> failed -> throw new Unreadable(failed);
		};
	}

	private UserPage turned(UserPage page) throws Unreadable {
		this.token = page.nextToken();
		this.isDone = this.token == null;
		if (this.token != null && !this.tokens.add(this.token)) {
			throw unreadable(true, "The list of users repeats a page");
		}
		return page;
	}

	private static Unreadable unreadable(boolean mayPass, String message) {
		return new Unreadable(new Reading.Failed<>(mayPass, false, message, null));
	}

}
