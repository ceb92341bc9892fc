package io.chimedesk.run.kill;

/**
 * What Chime Desk runs on.
 */
enum SetUp {

	/** One instance on an H2 file. */
	H2(1),
	/** One instance on PostgreSQL. */
	POSTGRESQL(1),
	/** Two instances that share a PostgreSQL. */
	TWO_INSTANCES(2);

	private final int instances;

	SetUp(int instances) {
		this.instances = instances;
	}

	int instances() {
		return this.instances;
	}

}
