package io.chimedesk.policy;

import org.springframework.stereotype.Service;

/**
 * The policy that holds.
 */
@Service
public class Policies {

	/**
	 * What holds now.
	 */
	public Policy current() {
		return Policy.balanced();
	}

}
