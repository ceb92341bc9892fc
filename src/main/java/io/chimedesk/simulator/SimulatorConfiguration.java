package io.chimedesk.simulator;

import java.nio.file.Path;
import java.time.Clock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Sets the simulator up in the mode of that name: inside the program, unless an endpoint
 * says that it runs elsewhere.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSimulator
class SimulatorConfiguration {

	@Bean
	@Conditional(NoEndpoint.class)
	SimulatorLifecycle simulatorLifecycle(SimulatorProperties properties, @Value("${chimedesk.data-dir}") Path folder,
			Clock clock) {
		return new SimulatorLifecycle(properties, folder, clock);
	}

	@Bean
	SimulatorClient simulatorClient(SimulatorProperties properties,
			@Value("${chimedesk.chime.endpoint:}") String endpoint) {
		return new SimulatorClient(StringUtils.hasText(endpoint) ? endpoint : "http://127.0.0.1:" + properties.port());
	}

	/**
	 * Nobody named another place where Chime answers.
	 */
	static final class NoEndpoint implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !StringUtils.hasText(context.getEnvironment().getProperty("chimedesk.chime.endpoint"));
		}

	}

}
