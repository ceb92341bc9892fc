package io.chimedesk.run;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts the engine together and on the scheduler. A run that has to wait occupies no
 * thread: its execution is put off. An instance that dies is noticed by its missing
 * heartbeat, and another one, or the next start, goes on.
 */
@Configuration(proxyBeanMethods = false)
class RunConfiguration {

	private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

	@Bean
	Delays runDelays(RunProperties properties) {
		return new Delays(properties, new SecureRandom());
	}

	@Bean
	OutcomePolicy outcomePolicy(RunProperties properties, Delays runDelays) {
		return new OutcomePolicy(properties, runDelays);
	}

	@Bean
	ReadingPolicy readingPolicy(RunProperties properties, Delays runDelays) {
		return new ReadingPolicy(properties, runDelays);
	}

	@Bean
	Task<Void> runTask(RunWorker worker, RunShutdown shutdown) {
		return Tasks.custom(RunQueue.RUN)
			.onDeadExecutionRevive()
			.onFailureReschedule(FixedDelay.of(AFTER_A_FAILURE))
			.execute((instance, context) -> work(worker, shutdown, instance, context));
	}

	private static CompletionHandler<Void> work(RunWorker worker, RunShutdown shutdown, TaskInstance<Void> instance,
			ExecutionContext context) {
		Optional<Instant> next = worker.work(Long.parseLong(instance.getId()),
				() -> shutdown.hasBegun() || context.getSchedulerState().isShuttingDown());
		return next
			.<CompletionHandler<Void>>map((time) -> (complete, operations) -> operations.reschedule(complete, time))
			.orElseGet(CompletionHandler.OnCompleteRemove::new);
	}

}
