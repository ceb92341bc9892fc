package io.chimedesk.lease.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.lease.Lease;
import io.chimedesk.lease.LeaseDesk;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gathers what pages show of leases.
 */
@Component
class LeaseViews {

	private final Directory directory;

	private final LeaseDesk desk;

	LeaseViews(Directory directory, LeaseDesk desk) {
		this.directory = directory;
		this.desk = desk;
	}

	List<LeaseView> of(List<Lease> leases, Actor actor) {
		Map<String, Map<String, DirectoryUser>> users = new HashMap<>();
		leases.stream()
			.collect(Collectors.groupingBy(Lease::accountId, Collectors.mapping(Lease::userId, Collectors.toSet())))
			.forEach((account, ids) -> users.put(account,
					this.directory.find(account, ids)
						.stream()
						.collect(Collectors.toMap(DirectoryUser::userId, Function.identity()))));
		return leases.stream()
			.map((lease) -> view(lease, users.getOrDefault(lease.accountId(), Map.of()).get(lease.userId()), actor))
			.toList();
	}

	LeaseView of(Lease lease, Actor actor) {
		return of(List.of(lease), actor).getFirst();
	}

	private LeaseView view(Lease lease, @Nullable DirectoryUser user, Actor actor) {
		boolean awaits = this.desk.isAwaiting(lease);
		boolean extend = lease.isExtendableBy(actor) && this.desk.isExtending();
		return new LeaseView(lease, user, awaits, new LeaseView.May(extend, lease.isReturnableBy(actor) && !awaits,
				lease.isKeepableBy(actor), actor.isAdmin() || actor.isAuditor()));
	}

}
