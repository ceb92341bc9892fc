package io.chimedesk.policy;

import java.util.List;

/**
 * What the policy says about a request.
 *
 * @param approvals how many different approvers it needs: 0, 1 or 2
 * @param refused whether nobody may approve it
 * @param fired the rules that led to it, those that only warn too
 */
public record Verdict(int approvals, boolean refused, List<Fired> fired) {

	public Verdict {
		fired = List.copyOf(fired);
	}

	/**
	 * Whether it goes on at once.
	 */
	public boolean isGranted() {
		return !this.refused && this.approvals == 0;
	}

}
