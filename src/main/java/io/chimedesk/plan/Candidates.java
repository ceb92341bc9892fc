package io.chimedesk.plan;

import java.util.ArrayList;
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
 * What the directory and the open runs know of users.
 */
@Component
class Candidates {

	private static final int CHUNK = 500;

	private final Directory directory;

	private final ObjectProvider<Holds> holds;

	Candidates(Directory directory, ObjectProvider<Holds> holds) {
		this.directory = directory;
		this.holds = holds;
	}

	ChimeAccount account(String accountId) {
		return this.directory.account(accountId).orElseThrow(() -> new PlanRefused(Why.UNKNOWN_ACCOUNT));
	}

	/**
	 * Each of these users once, known or not.
	 */
	List<Candidate> of(String accountId, Collection<String> userIds) {
		List<String> distinct = List.copyOf(new LinkedHashSet<>(userIds));
		List<Candidate> candidates = new ArrayList<>(distinct.size());
		for (int start = 0; start < distinct.size(); start += CHUNK) {
			candidates.addAll(chunk(accountId, distinct.subList(start, Math.min(start + CHUNK, distinct.size()))));
		}
		return candidates;
	}

	private List<Candidate> chunk(String accountId, List<String> userIds) {
		Map<String, DirectoryUser> users = this.directory.find(accountId, userIds)
			.stream()
			.collect(Collectors.toMap(DirectoryUser::userId, Function.identity()));
		Map<String, Long> held = heldBy(accountId, userIds);
		return userIds.stream().map((id) -> {
			DirectoryUser user = users.get(id);
			return (user != null) ? Candidate.of(user, held.get(id)) : Candidate.unknown(id);
		}).toList();
	}

	private Map<String, Long> heldBy(String accountId, List<String> userIds) {
		Holds present = this.holds.getIfAvailable();
		return (present != null) ? present.heldBy(accountId, userIds) : Map.of();
	}

}
