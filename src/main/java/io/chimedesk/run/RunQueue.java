package io.chimedesk.run;

import java.time.Clock;
import java.time.Instant;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.chimedesk.schedule.CheckAfterCommit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Repository;

/**
 * Hands runs to whichever instance is free, in the running transaction. It needs no
 * scheduler in this process, but one that is there looks at once.
 */
@Repository
class RunQueue {

	/** One execution a run; its name is the number of the run. */
	static final TaskDescriptor<Void> RUN = TaskDescriptor.of("run");

	private final SchedulerClient scheduler;

	private final JdbcClient jdbc;

	private final ObjectProvider<Scheduler> running;

	private final Clock clock;

	RunQueue(DataSource dataSource, JdbcClient jdbc, ObjectProvider<Scheduler> running, Clock clock) {
		this.jdbc = jdbc;
		this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource)).build();
		this.running = running;
		this.clock = clock;
	}

	void add(long run) {
		add(run, this.clock.instant());
	}

	/**
	 * Has it begun at that time.
	 */
	void add(long run, Instant time) {
		this.scheduler.scheduleIfNotExists(RUN.instance(Long.toString(run)).build(), time);
		this.running.ifAvailable(CheckAfterCommit::of);
	}

	/**
	 * Whether a run that could go on waits for a thread.
	 */
	boolean isAnybodyWaiting() {
		return this.jdbc.sql("""
				select count(*) from scheduled_tasks
				where task_name = :run and picked = false and execution_time <= :now""")
			.param("run", RUN.getTaskName())
			.param("now", RunRow.column(this.clock.instant()))
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Has somebody look at the run now. Whoever carries it out right now looks anyway.
	 */
	void wake(long run) {
		try {
			this.scheduler.reschedule(RUN.instanceId(Long.toString(run)), this.clock.instant());
			this.running.ifAvailable(CheckAfterCommit::of);
		}
		catch (TaskInstanceCurrentlyExecutingException ex) {
			return;
		}
		catch (TaskInstanceNotFoundException ex) {
			add(run);
		}
	}

}
