package io.chimedesk.profile;

import java.util.List;
import java.util.Optional;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.DirectoryUser;

import org.springframework.stereotype.Component;

/**
 * When our copy last saw a user change, whoever changed it.
 */
@Component
class CopyEvents implements EventSource {

	@Override
	public List<UserEvent.Seen> before(Place place, DirectoryUser user, Actor reader, int limit) {
		return Optional.ofNullable(user.changedAt())
			.map(UserEvent.Seen::new)
			.filter((event) -> event.place().compareTo(place) < 0)
			.stream()
			.toList();
	}

}
