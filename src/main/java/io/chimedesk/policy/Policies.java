package io.chimedesk.policy;

import org.springframework.stereotype.Service;

/**
 * The policy that holds.
 */
@Service
public class Policies {

	public Policy current() {
		return Policy.balanced();
	}

	public Policy get(long version) {
		return Policy.balanced().withVersion(version);
	}

}
