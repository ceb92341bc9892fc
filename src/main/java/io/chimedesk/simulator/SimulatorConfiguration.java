package io.chimedesk.simulator;

import java.nio.file.Path;
import java.time.Clock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
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
@ConditionalOnProperty(name = "chimedesk.chime.mode", havingValue = "simulator", matchIfMissing = true)
class SimulatorConfiguration {

	@Bean
	@Conditional(NoEndpoint.class)
	SimulatorLifecycle simulatorLifecycle(SimulatorProperties properties, @Value("${chimedesk.data-dir}") Path folder,
			Clock clock) {
		return new SimulatorLifecycle(properties, folder, clock);
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
