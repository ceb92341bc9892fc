package io.chimedesk.directory;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * The background task that carries refreshes on. An instance that dies leaves it to the
 * next one, which goes on where the stored pages end.
 */
@Configuration(proxyBeanMethods = false)
class RefreshTask {

	private static final int TRIES = 3;

	private final RefreshReader reader;

	private final RefreshSchedule schedule;

	private final Clock clock;

	RefreshTask(RefreshReader reader, RefreshSchedule schedule, Clock clock) {
		this.reader = reader;
		this.schedule = schedule;
		this.clock = clock;
	}

	@Bean
	Task<Void> directoryRefreshTask() {
		return Tasks.custom(RefreshSchedule.TASK)
			.onFailure(failures())
			.onDeadExecutionRevive()
			.execute((instance, context) -> carryOn(instance.getId(), context.getSchedulerState()::isShuttingDown));
	}

	/**
	 * The list of accounts is read at every start; trouble with it is told on the page.
	 */
	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		this.schedule.carryOnAll();
		this.schedule.begin(Refreshes.ACCOUNTS);
	}

	private CompletionHandler<Void> carryOn(String accountId, BooleanSupplier stopping) {
		Optional<Duration> wait = this.reader.carryOn(accountId, stopping);
		if (wait.isPresent()) {
			return (complete, operations) -> operations.reschedule(complete, this.clock.instant().plus(wait.get()));
		}
		if (accountId.equals(Refreshes.ACCOUNTS)) {
			this.schedule.beginMissing();
		}
		return (complete, operations) -> {
			operations.remove();
			// somebody may have begun the next one while this one was ending
			this.schedule.carryOnAll();
		};
	}

	private FailureHandler<Void> failures() {
		return FailureHandler.<Void>maxRetries(TRIES)
			.withBackoff(Duration.ofSeconds(5))
			.thenRemove((complete) -> this.reader.giveUp(complete.getExecution().getId(),
					"The program failed; its log says why"));
	}

}
