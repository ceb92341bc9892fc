package io.chimedesk.basket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.chimedesk.schedule.CheckAfterCommit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Repository;

/**
 * Leaves what has to be done about sent baskets to the scheduler, in the running
 * transaction, so that it is done even if the program ends now.
 */
@Repository
class BasketQueue {

	/** Confirms a packed plan that nobody has confirmed; its name is the plan's ID. */
	static final TaskDescriptor<Void> CONFIRM = TaskDescriptor.of("request-confirm");

	/** Settles requests by an ended run; its name begins with the run's number. */
	static final TaskDescriptor<Void> SETTLE = TaskDescriptor.of("request-settle");

	/** Whoever packs a basket confirms its plan at once; this is for when that fails. */
	private static final Duration LATER = Duration.ofSeconds(30);

	private static final String THEN = "-";

	private final SchedulerClient scheduler;

	private final ObjectProvider<Scheduler> running;

	private final Clock clock;

	BasketQueue(DataSource dataSource, ObjectProvider<Scheduler> running, Clock clock) {
		this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource)).build();
		this.running = running;
		this.clock = clock;
	}

	void confirm(UUID planId) {
		add(CONFIRM, planId.toString(), this.clock.instant().plus(LATER));
	}

	/**
	 * Of a run that ends a second time, as one does that is verified later, the second
	 * end is settled too, even while the first one is.
	 */
	void settle(long run) {
		Instant now = this.clock.instant();
		add(SETTLE, run + THEN + now.toEpochMilli(), now);
	}

	/**
	 * The run that a task of that name settles.
	 */
	static long run(String name) {
		return Long.parseLong(name.split(THEN)[0]);
	}

	private void add(TaskDescriptor<Void> task, String name, Instant time) {
		this.scheduler.scheduleIfNotExists(task.instance(name).build(), time);
		this.running.ifAvailable(CheckAfterCommit::of);
	}

}
