package io.chimedesk.policy;

import java.util.List;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;

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
		return this.versions.newest().map(PolicyVersion::policy).orElseGet(Policy::balanced);
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
	public List<PolicyVersion> latest(int limit) {
		return this.versions.latest(limit);
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
		Map<String, String> differences = PolicyDifference.between(before, policy);
		if (differences.isEmpty()) {
			return;
		}
		this.versions.add(actor.name(), policy.withVersion(before.version() + 1));
		this.audit.record(actor, "policy.changed", "policy/" + (before.version() + 1), differences);
	}

}
