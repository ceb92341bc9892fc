package io.chimedesk.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Puts the fake in the place of the real Chime.
 */
@TestConfiguration(proxyBeanMethods = false)
class FakeChimeConfiguration {

	@Bean
	@Primary
	FakeChime fakeChime() {
		return FakeChime.northwind(60);
	}

}
