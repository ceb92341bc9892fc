package io.chimedesk.run;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

import org.springframework.stereotype.Component;

/**
 * Hands runs to whichever instance is free, in the running transaction.
 */
@Component
class RunQueue {

	/** One execution a run; its name is the number of the run. */
	static final TaskDescriptor<Void> RUN = TaskDescriptor.of("run");

	private final SchedulerClient scheduler;

	private final Clock clock;

	RunQueue(SchedulerClient scheduler, Clock clock) {
		this.scheduler = scheduler;
		this.clock = clock;
	}

	void add(long run) {
		this.scheduler.scheduleIfNotExists(RUN.instance(Long.toString(run)).build(), this.clock.instant());
	}

}
