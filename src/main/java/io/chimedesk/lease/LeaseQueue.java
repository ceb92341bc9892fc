package io.chimedesk.lease;

import java.time.Instant;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.chimedesk.schedule.CheckAfterCommit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Repository;

/**
 * Leaves the settling of a run's leases to the scheduler, in the running transaction.
 */
@Repository
class LeaseQueue {

	/** One execution for each end of a run; its name begins with the run's number. */
	static final TaskDescriptor<Void> SETTLE = TaskDescriptor.of("lease-settle");

	private static final String THEN = "-";

	private final SchedulerClient scheduler;

	private final ObjectProvider<Scheduler> running;

	LeaseQueue(DataSource dataSource, ObjectProvider<Scheduler> running) {
		this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource)).build();
		this.running = running;
	}

	void add(long run, Instant now) {
		this.scheduler.scheduleIfNotExists(SETTLE.instance(run + THEN + now.toEpochMilli()).build(), now);
		this.running.ifAvailable(CheckAfterCommit::of);
	}

	/**
	 * The run that an execution is about.
	 */
	static long run(String name) {
		return Long.parseLong(name.substring(0, name.indexOf(THEN)));
	}

}
