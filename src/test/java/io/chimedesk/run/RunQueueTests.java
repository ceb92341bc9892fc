package io.chimedesk.run;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.awaitility.Awaitility.await;

/**
 * When a run is taken up by a scheduler of this process.
 */
@StoreTest
class RunQueueTests {

	private final TestDatabase database;

	private final AtomicInteger turns = new AtomicInteger();

	private final AtomicBoolean isTakenUp = new AtomicBoolean();

	RunQueueTests(DatabaseKind kind) {
		this.database = kind.open();
	}

	@Test
	void aRunBeginsAsSoonAsItsConfirmationIsCommitted() {
		Scheduler seldom = seldom();
		RunQueue queue = new RunQueue(this.database.dataSource(), this.database.jdbc(),
				new StaticListableBeanFactory(Map.of("scheduler", seldom)).getBeanProvider(Scheduler.class),
				Clock.systemUTC());
		try {
			seldom.start();
			await().until(() -> this.turns.get() == 1);
			this.database.transactions().executeWithoutResult((status) -> queue.add(1));
			await().untilTrue(this.isTakenUp);
		}
		finally {
			seldom.stop();
		}
	}

	/**
	 * Looks by itself once at its start, and then after an hour.
	 */
	private Scheduler seldom() {
		return Scheduler.create(this.database.dataSource(), Tasks.custom(RunQueue.RUN).execute((instance, context) -> {
			this.isTakenUp.set(true);
			return new OnCompleteRemove<>();
		})).pollingInterval(Duration.ofHours(1)).addSchedulerListener(new AbstractSchedulerListener() {
			@Override
			public void onSchedulerEvent(SchedulerEventType type) {
				if (type == SchedulerEventType.RAN_EXECUTE_DUE) {
					RunQueueTests.this.turns.incrementAndGet();
				}
			}
		}).build();
	}

}
