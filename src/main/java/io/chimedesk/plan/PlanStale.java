package io.chimedesk.plan;

/**
 * The plan is no longer the one that was reviewed: confirmed or dropped before, too old,
 * or overtaken by changes.
 */
public class PlanStale extends RuntimeException {

	private final String key;

	PlanStale(Why why) {
		super(why.name());
		this.key = "plan.stale." + why;
	}

	/**
	 * The message that tells the operator why.
	 */
	public String key() {
		return this.key;
	}

	enum Why {

		SETTLED, EXPIRED, EDITED, OVERTAKEN

	}

}
