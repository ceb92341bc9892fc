package io.chimedesk.testing;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Puts the fake in the place of the real Chime, and holds background work back.
 */
@TestConfiguration(proxyBeanMethods = false)
class FakeChimeConfiguration {

	@Bean
	@Primary
	FakeChime fakeChime() {
		return FakeChime.northwind(60);
	}

	/**
	 * Takes background work down; nobody carries it out.
	 */
	@Bean
	SchedulerClient schedulerClient(DataSource dataSource) {
		return SchedulerClient.Builder.create(dataSource).build();
	}

}
