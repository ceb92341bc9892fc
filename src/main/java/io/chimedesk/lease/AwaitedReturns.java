package io.chimedesk.lease;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The leases whose return waits for a second person to approve its plan.
 */
@Repository
class AwaitedReturns {

	private final JdbcClient jdbc;

	AwaitedReturns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Notes the plan that is to return the earlier tier. The lease stays as it is.
	 * @return whether nobody did anything to the lease meanwhile
	 */
	boolean await(Lease lease, UUID planId) {
		return this.jdbc.sql("""
				update lease set plan_id = :plan where id = :id and status = :from and ends_at = :end""")
			.param("plan", planId)
			.param("id", lease.id())
			.param("from", lease.status().name())
			.param("end", LeaseRow.column(lease.endsAt()))
			.update() == 1;
	}

	/**
	 * Leaves the leases of a plan to its run, unless something became of them meanwhile.
	 */
	void take(UUID planId, long run) {
		this.jdbc.sql("""
				update lease set status = 'ENDING', run_number = :run, trouble = null, code = null, found = null
				where plan_id = :plan and status in ('RUNNING', 'ASKS')""")
			.param("run", run)
			.param("plan", planId)
			.update();
	}

}
