package io.chimedesk.profile;

import java.util.Comparator;
import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.lease.Leases;

import org.springframework.stereotype.Component;

/**
 * The leases of a user, where they began.
 */
@Component
class LeaseEvents implements EventSource {

	private final Leases leases;

	LeaseEvents(Leases leases) {
		this.leases = leases;
	}

	@Override
	public List<UserEvent.Leased> before(Place place, DirectoryUser user, Actor reader, int limit) {
		return this.leases.of(user.accountId(), user.userId())
			.stream()
			.map(UserEvent.Leased::new)
			.filter((event) -> event.place().compareTo(place) < 0)
			.sorted(Comparator.comparing(UserEvent.Leased::place).reversed())
			.limit(limit)
			.toList();
	}

}
