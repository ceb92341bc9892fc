package io.chimedesk.run;

import java.time.Clock;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Repository;

/**
 * Hands runs to whichever instance is free, in the running transaction. It needs no
 * scheduler in this process.
 */
@Repository
class RunQueue {

	/** One execution a run; its name is the number of the run. */
	static final TaskDescriptor<Void> RUN = TaskDescriptor.of("run");

	private final SchedulerClient scheduler;

	private final Clock clock;

	RunQueue(DataSource dataSource, Clock clock) {
		this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource)).build();
		this.clock = clock;
	}

	void add(long run) {
		this.scheduler.scheduleIfNotExists(RUN.instance(Long.toString(run)).build(), this.clock.instant());
	}

}
