package io.chimedesk.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The policy that holds, and those that held before.
 */
@Service
public class Policies {

	private final PolicyVersions versions;

	private final Audit audit;

	Policies(PolicyVersions versions, Audit audit) {
		this.versions = versions;
		this.audit = audit;
	}

	/**
	 * What holds now.
	 */
	@Transactional(readOnly = true)
	public Policy current() {
		return before(this.versions.latest(1), 0);
	}

	/**
	 * What held at that version.
	 * @throws PolicyNotFound if there never was such a version
	 */
	@Transactional(readOnly = true)
	public Policy get(long version) {
		if (version == 0) {
			return Policy.balanced();
		}
		return this.versions.find(version).map(PolicyVersion::policy).orElseThrow(() -> new PolicyNotFound(version));
	}

	/**
	 * The latest changes, newest first.
	 */
	@PreAuthorize("hasAnyRole('ADMIN', 'HELPDESK', 'AUDITOR')")
	@Transactional(readOnly = true)
	public List<PolicyChange> changes(int limit) {
		List<PolicyVersion> latest = this.versions.latest(limit + 1);
		return IntStream.range(0, Math.min(limit, latest.size())).mapToObj((place) -> change(latest, place)).toList();
	}

	/**
	 * Lets another policy hold from now on; nothing happens if it is what holds already.
	 * @param policy what should hold, with the version that it was made from
	 * @throws PolicyStale if another one holds meanwhile
	 */
	@PreAuthorize("hasRole('ADMIN')")
	@Transactional
	public void change(Actor actor, Policy policy) {
		Policy before = current();
		if (policy.version() != before.version()) {
			throw new PolicyStale(policy.version());
		}
		List<PolicyDifference> differences = PolicyDifference.between(before, policy);
		if (!differences.isEmpty()) {
			Policy after = policy.withVersion(before.version() + 1);
			add(actor, after);
			this.audit.record(actor, "policy.changed", "policy/" + after.version(), facts(differences));
		}
	}

	private void add(Actor actor, Policy policy) {
		try {
			this.versions.add(actor.name(), policy);
		}
		catch (DuplicateKeyException ex) {
			throw new PolicyStale(policy.version() - 1);
		}
	}

	private static Map<String, String> facts(List<PolicyDifference> differences) {
		return differences.stream()
			.collect(Collectors.toMap(PolicyDifference::field, (one) -> one.from() + " → " + one.to()));
	}

	private static PolicyChange change(List<PolicyVersion> latest, int place) {
		PolicyVersion version = latest.get(place);
		return new PolicyChange(version.by(), version.at(),
				PolicyDifference.between(before(latest, place + 1), version.policy()));
	}

	/** What nobody changed before is balanced. */
	private static Policy before(List<PolicyVersion> latest, int place) {
		return (place < latest.size()) ? latest.get(place).policy() : Policy.balanced();
	}

}
