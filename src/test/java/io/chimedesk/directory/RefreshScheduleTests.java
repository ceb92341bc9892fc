package io.chimedesk.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.chimedesk.testing.DatabaseKind;
import io.chimedesk.testing.FakeChime;
import io.chimedesk.testing.StoreTest;
import io.chimedesk.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * When the task of a refresh is due.
 */
@StoreTest
class RefreshScheduleTests {

	private static final String ACCOUNT = FakeChime.NORTHWIND;

	private static final TaskInstanceId TASK = RefreshSchedule.TASK.instanceId(ACCOUNT);

	private final Instant now = Instant.parse("2026-11-23T10:00:00Z");

	private final TestDatabase database;

	private final SchedulerClient scheduler;

	private final RefreshSchedule schedule;

	RefreshScheduleTests(DatabaseKind kind) {
		this.database = kind.open();
		DirectoryFixture.copied(this.database, FakeChime.northwind(3));
		this.scheduler = SchedulerClient.Builder.create(this.database.dataSource(), task()).build();
		this.schedule = schedule(this.scheduler, Clock.fixed(this.now, ZoneOffset.UTC));
	}

	@Test
	void isAtOnceWhenAStoppedOneThatWaitedGoesOn() {
		stoppedWhileWaiting();
		assertThat(this.schedule.goOn(ACCOUNT)).isTrue();
		assertThat(due()).isEqualTo(this.now);
	}

	@Test
	void isAtOnceWhenAnotherBegins() {
		stoppedWhileWaiting();
		assertThat(this.schedule.begin(ACCOUNT)).isTrue();
		assertThat(due()).isEqualTo(this.now);
	}

	@Test
	void staysWhenOneIsUnderWay() {
		this.schedule.begin(ACCOUNT);
		waitTwoMinutes();
		assertThat(this.schedule.begin(ACCOUNT)).isFalse();
		this.schedule.carryOnAll();
		assertThat(due()).isEqualTo(this.now.plusSeconds(120));
	}

	@Test
	void isLeftToWhoeverCarriesItOut() {
		stoppedWhileWaiting();
		this.database.jdbc().sql("update scheduled_tasks set picked = true, picked_by = 'another'").update();
		assertThat(this.schedule.goOn(ACCOUNT)).isTrue();
		assertThat(due()).isEqualTo(this.now.plusSeconds(120));
	}

	@Test
	void isCarriedOutAsSoonAsItsBeginningIsCommitted() {
		AtomicInteger turns = new AtomicInteger();
		AtomicBoolean carriedOut = new AtomicBoolean();
		Scheduler seldom = Scheduler
			.create(new TransactionAwareDataSourceProxy(this.database.dataSource()), task(carriedOut))
			.pollingInterval(Duration.ofHours(1))
			.enableImmediateExecution()
			.addSchedulerListener(counting(turns))
			.build();
		try {
			seldom.start();
			this.database.transactions().executeWithoutResult((status) -> {
				await().until(turns::get, (count) -> count == 1);
				schedule(seldom, Clock.systemUTC()).begin(ACCOUNT);
				await().until(turns::get, (count) -> count > 1);
			});
			await().untilTrue(carriedOut);
		}
		finally {
			seldom.stop();
		}
	}

	private RefreshSchedule schedule(SchedulerClient client, Clock clock) {
		return new RefreshSchedule(new Refreshes(this.database.jdbc()), new ChimeAccounts(this.database.jdbc()),
				new StagedPages(this.database.jdbc(), this.database.batches()),
				new StaticListableBeanFactory(Map.of("scheduler", client)).getBeanProvider(SchedulerClient.class),
				clock);
	}

	private void stoppedWhileWaiting() {
		this.schedule.begin(ACCOUNT);
		this.database.jdbc()
			.sql("update directory_refresh set next_token = 'page-2', pages = 1 where account_id = ?")
			.param(ACCOUNT)
			.update();
		waitTwoMinutes();
		this.schedule.stop(ACCOUNT);
	}

	private void waitTwoMinutes() {
		assertThat(this.scheduler.reschedule(TASK, this.now.plusSeconds(120))).isTrue();
	}

	private Instant due() {
		return this.scheduler.getScheduledExecution(TASK).orElseThrow().getExecutionTime();
	}

	private static Task<Void> task() {
		return task(new AtomicBoolean());
	}

	private static Task<Void> task(AtomicBoolean carriedOut) {
		return Tasks.custom(RefreshSchedule.TASK).execute((instance, context) -> {
			carriedOut.set(true);
			return new OnCompleteRemove<>();
		});
	}

	private static SchedulerListener counting(AtomicInteger turns) {
		return new AbstractSchedulerListener() {
			@Override
			public void onSchedulerEvent(SchedulerEventType type) {
				if (type == SchedulerEventType.RAN_EXECUTE_DUE) {
					turns.incrementAndGet();
				}
			}
		};
	}

}
