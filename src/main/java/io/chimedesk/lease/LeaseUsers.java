package io.chimedesk.lease;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.plan.Holds;
import io.chimedesk.plan.Protection;

import org.springframework.stereotype.Component;

/**
 * What our copy, the open runs and the protection know of the users of leases.
 */
@Component
class LeaseUsers {

	private final Directory directory;

	private final Holds holds;

	private final Protection protection;

	LeaseUsers(Directory directory, Holds holds, Protection protection) {
		this.directory = directory;
		this.holds = holds;
		this.protection = protection;
	}

	/**
	 * How each of these users stands, by ID.
	 */
	Map<String, UserNow> now(String accountId, Collection<String> userIds) {
		Map<String, DirectoryUser> users = copied(accountId, userIds);
		Set<String> held = this.holds.heldBy(accountId, userIds).keySet();
		Set<String> shielded = this.protection.of(accountId, userIds).keySet();
		Set<String> offered = this.directory.account(accountId)
			.map(ChimeAccount::supportedTiers)
			.map(Set::copyOf)
			.orElse(Set.of());
		Map<String, UserNow> now = new HashMap<>();
		userIds.forEach(
				(id) -> now.put(id, new UserNow(users.get(id), held.contains(id), shielded.contains(id), offered)));
		return now;
	}

	UserNow now(Lease lease) {
		return now(lease.accountId(), List.of(lease.userId())).getOrDefault(lease.userId(),
				new UserNow(null, false, false, Set.of()));
	}

	/**
	 * These users as our copy has them, by ID.
	 */
	Map<String, DirectoryUser> copied(String accountId, Collection<String> userIds) {
		return this.directory.find(accountId, userIds)
			.stream()
			.collect(Collectors.toMap(DirectoryUser::userId, Function.identity()));
	}

}
