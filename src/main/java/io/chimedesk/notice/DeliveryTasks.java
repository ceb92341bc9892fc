package io.chimedesk.notice;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The background tasks that deliver notices and forget old ones; of several instances one
 * does it at a time. A channel that is not set up has no task, and what waits for it
 * stays.
 */
@Configuration(proxyBeanMethods = false)
class DeliveryTasks {

	private static final Duration CLEANING = Duration.ofHours(12);

	private final Postman postman;

	private final Outbox outbox;

	private final NoticeProperties properties;

	DeliveryTasks(Postman postman, Outbox outbox, NoticeProperties properties) {
		this.postman = postman;
		this.outbox = outbox;
		this.properties = properties;
	}

	@Bean
	RecurringTask<Void> noticeMailTask() {
		return task("notice-mail", Channel.MAIL);
	}

	@Bean
	RecurringTask<Void> noticeWebhookTask() {
		return task("notice-webhook", Channel.WEBHOOK);
	}

	@Bean
	RecurringTask<Void> noticeCleaningTask(OldNotices old) {
		return Tasks.recurring("notice-cleaning", Schedules.fixedDelay(CLEANING))
			.execute((instance, context) -> old.forget());
	}

	private RecurringTask<Void> task(String name, Channel channel) {
		return Tasks.recurring(name, schedule(channel))
			.execute((instance, context) -> this.postman.deliver(channel, context.getSchedulerState()::isShuttingDown));
	}

	private Schedule schedule(Channel channel) {
		return this.outbox.isSetUp(channel) ? Schedules.fixedDelay(this.properties.deliverEvery())
				: Schedules.parseSchedule("-");
	}

}
