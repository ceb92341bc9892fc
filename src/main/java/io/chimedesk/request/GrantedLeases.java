package io.chimedesk.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.chimedesk.lease.Grant;
import io.chimedesk.lease.Leases;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Begins leases for users whom a run has given a tier that has an end. Of several
 * requests for the same user the one that lasts longest counts, and one without an end
 * leaves no lease.
 */
@Component
class GrantedLeases {

	private static final Comparator<LicenceRequest> LONGEST = Comparator.comparing(LicenceRequest::until,
			Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

	private final SentUsers users;

	private final Leases leases;

	GrantedLeases(SentUsers users, Leases leases) {
		this.users = users;
		this.leases = leases;
	}

	/**
	 * Begins them before the requests are settled.
	 */
	void grant(List<LicenceRequest> sent, Map<String, Arrival> arrivals) {
		longest(sent).forEach((user, request) -> Optional.ofNullable(arrivals.get(user))
			.filter(Arrival::isApplied)
			.ifPresent((arrival) -> grant(request, user, arrival.from())));
	}

	private Map<String, LicenceRequest> longest(Collection<LicenceRequest> sent) {
		Map<String, LicenceRequest> longest = new HashMap<>();
		for (LicenceRequest request : sent) {
			this.users.awaited(request.id(), request.run())
				.stream()
				.forEach((user) -> longest.merge(user.userId(), request,
						(one, other) -> (LONGEST.compare(one, other) < 0) ? other : one));
		}
		return longest;
	}

	private void grant(LicenceRequest request, String user, @Nullable String from) {
		if (request.until() != null && from != null) {
			this.leases.grant(new Grant(request.accountId(), user, request.tier(), from, request.until(), request.id(),
					request.by()));
		}
	}

}
