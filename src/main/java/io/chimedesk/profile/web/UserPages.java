package io.chimedesk.profile.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.profile.Place;
import io.chimedesk.profile.Timeline;
import io.chimedesk.selection.Selections;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gathers what the page of one user shows.
 */
@Component
class UserPages {

	private static final int EVENTS = 20;

	private final OpenAccounts accounts;

	private final Standings standings;

	private final Timeline timeline;

	private final Selections selections;

	private final Clock clock;

	UserPages(OpenAccounts accounts, Standings standings, Timeline timeline, Selections selections, Clock clock) {
		this.accounts = accounts;
		this.standings = standings;
		this.timeline = timeline;
		this.selections = selections;
		this.clock = clock;
	}

	/**
	 * The page with the events before that place.
	 */
	UserPage page(DirectoryUser user, Actor actor, @Nullable Place before) {
		Age age = Age.of(Duration.between(user.readAt(), this.clock.instant()));
		return new UserPage(this.accounts.open(user.accountId()), user, age, this.standings.of(user, actor),
				this.timeline.part(user, actor, before, EVENTS), before == null, UserPage.May.of(actor),
				isSelected(user, actor));
	}

	private boolean isSelected(DirectoryUser user, Actor actor) {
		return !actor.isAuditor() && !this.selections.among(actor, user.accountId(), List.of(user.userId())).isEmpty();
	}

}
