package io.chimedesk.plan;

import java.util.ArrayList;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.plan.PlanRefused.Why;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the directory and the open runs know of users, and who of them is protected.
 */
@Component
class Candidates {

	private static final int CHUNK = 500;

	private final Directory directory;

	private final ObjectProvider<Holds> holds;

	private final ProtectedUsers protectedUsers;

	Candidates(Directory directory, ObjectProvider<Holds> holds, ProtectedUsers protectedUsers) {
		this.directory = directory;
		this.holds = holds;
		this.protectedUsers = protectedUsers;
	}

	ChimeAccount account(String accountId) {
		return this.directory.account(accountId).orElseThrow(() -> new PlanRefused(Why.UNKNOWN_ACCOUNT));
	}

	/**
	 * Each of these users once, known or not.
	 */
	List<Candidate> of(String accountId, Collection<String> userIds) {
		List<String> distinct = List.copyOf(new LinkedHashSet<>(userIds));
		Map<String, Instant> shielded = this.protectedUsers.times(accountId);
		List<Candidate> candidates = new ArrayList<>(distinct.size());
		for (int start = 0; start < distinct.size(); start += CHUNK) {
			List<String> chunk = distinct.subList(start, Math.min(start + CHUNK, distinct.size()));
			candidates.addAll(chunk(accountId, chunk, shielded));
		}
		return candidates;
	}

	/**
	 * One user, known or not.
	 */
	Candidate of(String accountId, String userId) {
		return of(accountId, List.of(userId)).getFirst();
	}

	private List<Candidate> chunk(String accountId, List<String> userIds, Map<String, Instant> shielded) {
		Map<String, DirectoryUser> users = this.directory.find(accountId, userIds)
			.stream()
			.collect(Collectors.toMap(DirectoryUser::userId, Function.identity()));
		Map<String, Long> held = heldBy(accountId, userIds);
		return userIds.stream().map((id) -> {
			DirectoryUser user = users.get(id);
			return (user != null) ? Candidate.of(user, held.get(id), shielded.get(id)) : Candidate.unknown(id);
		}).toList();
	}

	private Map<String, Long> heldBy(String accountId, List<String> userIds) {
		Holds present = this.holds.getIfAvailable();
		return (present != null) ? present.heldBy(accountId, userIds) : Map.of();
	}

}
