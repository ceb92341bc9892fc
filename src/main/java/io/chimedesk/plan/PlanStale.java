package io.chimedesk.plan;

/**
 * The plan is no longer the one that was reviewed: confirmed or dropped before, too old,
 * or overtaken by changes.
 */
public class PlanStale extends RuntimeException {

	private final Why why;

	private final String key;

	PlanStale(Why why) {
		super(why.name());
		this.why = why;
		this.key = "plan.stale." + why;
	}

	/**
	 * The message that tells the operator why.
	 */
	public String key() {
		return this.key;
	}

	/**
	 * Whether users of the plan moved since it was made; they can be looked at and
	 * accepted.
	 */
	public boolean isOvertaken() {
		return this.why == Why.OVERTAKEN;
	}

	enum Why {

		SETTLED, EXPIRED, EDITED, OVERTAKEN

	}

}
