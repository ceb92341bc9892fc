package io.chimedesk.lease;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.chimedesk.schedule.AsSystem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The background work about leases; of several instances one does it.
 */
@Configuration(proxyBeanMethods = false)
class LeaseTasks {

	private static final Duration TURN = Duration.ofMinutes(1);

	private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);

	@Bean
	RecurringTask<Void> leaseTurnTask(LeaseTurn turn) {
		return Tasks.recurring("lease-turn", FixedDelay.of(TURN))
			.execute((instance, context) -> AsSystem.run(turn::take));
	}

	@Bean
	Task<Void> leaseSettleTask(RunSettling settling) {
		return Tasks.custom(LeaseQueue.SETTLE)
			.onDeadExecutionRevive()
			.onFailureReschedule(FixedDelay.of(AFTER_A_FAILURE))
			.execute((instance, context) -> {
				AsSystem.run(() -> settling.settle(LeaseQueue.run(instance.getId())));
				return new CompletionHandler.OnCompleteRemove<>();
			});
	}

}
