package io.chimedesk.profile;

import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.request.Requests;
import io.chimedesk.request.RequestsAbout;

import org.springframework.stereotype.Component;

/**
 * The requests that named a user.
 */
@Component
class RequestEvents implements EventSource {

	private final Requests requests;

	RequestEvents(Requests requests) {
		this.requests = requests;
	}

	@Override
	public List<UserEvent.Asked> before(Place place, DirectoryUser user, Actor reader, int limit) {
		RequestsAbout wanted = new RequestsAbout(user.accountId(), user.userId(), place.at(),
				place.numberIn(Source.REQUEST), limit);
		return this.requests.about(wanted).stream().map(UserEvent.Asked::new).toList();
	}

}
