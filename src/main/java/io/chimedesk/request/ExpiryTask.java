package io.chimedesk.request;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks every few minutes for requests that have to expire; of several instances one
 * does.
 */
@Configuration(proxyBeanMethods = false)
class ExpiryTask {

	private static final Duration EVERY = Duration.ofMinutes(5);

	@Bean
	RecurringTask<Void> requestExpireTask(RequestExpiry expiry) {
		return Tasks.recurring("request-expire", FixedDelay.of(EVERY)).execute((instance, context) -> expiry.expire());
	}

}
