package io.chimedesk;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/**
 * Starts Chime Desk.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ChimeDeskApplication {

	public static void main(String[] args) {
		SpringApplication.run(ChimeDeskApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
