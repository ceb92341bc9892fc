package io.chimedesk.run;

import java.time.Duration;
import java.util.Objects;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a run waits for another instance when its own has died.
 */
class HandOverTests {

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private final Properties settings = settings();

	@Test
	void theRunOfADeadInstanceIsTakenOverWithinHalfAMinute() {
		Duration heartbeat = duration("heartbeat-interval");
		Duration missed = heartbeat.multipliedBy(Long.parseLong(setting("missed-heartbeats-limit")));
		Duration longest = missed.plus(heartbeat).plus(duration("polling-interval"));

		assertThat(longest).isPositive().isLessThanOrEqualTo(LONGEST);
	}

	private Duration duration(String name) {
		return DurationStyle.detectAndParse(setting(name));
	}

	private String setting(String name) {
		return String.valueOf(this.settings.get("db-scheduler." + name));
	}

	private static Properties settings() {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ClassPathResource("application.yaml"));
		return Objects.requireNonNull(yaml.getObject());
	}

}
