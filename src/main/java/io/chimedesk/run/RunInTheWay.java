package io.chimedesk.run;

/**
 * Another open run holds users that were to be taken up again.
 */
public class RunInTheWay extends RuntimeException {

	private final long holder;

	RunInTheWay(long holder) {
		super("Run " + holder + " holds some of these users");
		this.holder = holder;
	}

	/**
	 * The number of that run.
	 */
	public long holder() {
		return this.holder;
	}

}
