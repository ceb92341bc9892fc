package io.chimedesk.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.support.CronExpression;

/**
 * The refresh of every account at the time that is set; of several instances one begins
 * it.
 */
@Configuration(proxyBeanMethods = false)
class NightlyRefresh {

	private final DirectoryProperties properties;

	private final Clock clock;

	NightlyRefresh(DirectoryProperties properties, Clock clock) {
		this.properties = properties;
		this.clock = clock;
	}

	@Bean
	RecurringTask<Void> directoryRefreshAllTask(RefreshSchedule schedule) {
		return Tasks.recurring("directory-refresh-all", schedule()).execute((instance, context) -> schedule.beginAll());
	}

	@Bean
	RefreshTimes refreshTimes() {
		return this::next;
	}

	Schedule schedule() {
		return new CronSchedule(this.properties.refreshAt(), ZoneId.systemDefault(), CronStyle.SPRING53);
	}

	private Optional<Instant> next() {
		if (this.properties.refreshAt().equals(DirectoryProperties.NEVER)) {
			return Optional.empty();
		}
		ZonedDateTime now = this.clock.instant().atZone(ZoneId.systemDefault());
		return Optional.ofNullable(CronExpression.parse(this.properties.refreshAt()).next(now))
			.map(ZonedDateTime::toInstant);
	}

}
