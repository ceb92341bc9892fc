package io.chimedesk.basket;

import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import io.chimedesk.schedule.AsSystem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The background work of the baskets; of several instances one does it.
 */
@Configuration(proxyBeanMethods = false)
class BasketTasks {

	private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);

	/** The wait doubles so often at most: to three quarters of an hour. */
	private static final int MOST_DOUBLINGS = 8;

	@Bean
	RecurringTask<Void> requestSendTask(Basket basket, BasketProperties properties) {
		CronSchedule schedule = new CronSchedule(properties.sendAt(), ZoneId.systemDefault(), CronStyle.SPRING53);
		return Tasks.recurring("request-send", schedule).execute((instance, context) -> AsSystem.run(basket::sendAll));
	}

	@Bean
	Task<Void> requestConfirmTask(BasketConfirmation confirmation) {
		return Tasks.oneTime(BasketQueue.CONFIRM)
			.onFailure(BasketTasks::later)
			.execute((instance, context) -> confirmation.confirm(UUID.fromString(instance.getId()),
					context.getExecution().consecutiveFailures));
	}

	@Bean
	Task<Void> requestSettleTask(Sent sent) {
		return Tasks.oneTime(BasketQueue.SETTLE)
			.onFailure(BasketTasks::later)
			.execute((instance, context) -> sent.settle(BasketQueue.run(instance.getId())));
	}

	private static void later(ExecutionComplete failed, ExecutionOperations<Void> operations) {
		operations.reschedule(failed, failed.getTimeDone().plus(waitAfter(failed.getExecution().consecutiveFailures)));
	}

	/**
	 * The wait after one more failure than these.
	 */
	static Duration waitAfter(int failures) {
		return AFTER_A_FAILURE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
	}

}
