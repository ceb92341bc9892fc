package io.chimedesk.profile;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.run.RunHistory;
import io.chimedesk.run.RunsAbout;

import org.springframework.stereotype.Component;

/**
 * The runs that a user was in.
 */
@Component
class RunEvents implements EventSource {

	private final RunHistory runs;

	RunEvents(RunHistory runs) {
		this.runs = runs;
	}

	@Override
	public List<UserEvent.Ran> before(Place place, DirectoryUser user, Actor reader, int limit) {
		RunsAbout wanted = new RunsAbout(user.accountId(), user.userId(), place.at(), place.numberIn(Source.RUN),
				limit);
		return this.runs.about(reader, wanted).stream().map(UserEvent.Ran::new).toList();
	}

}
