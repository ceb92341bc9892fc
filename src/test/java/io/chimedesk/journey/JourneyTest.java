package io.chimedesk.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.EnabledIf;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application in a real browser: web server, store in a file,
 * background work and simulator, all as they are started by a person, only more
 * impatient.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(value = "io.chimedesk.journey.Chromium#isThere",
		disabledReason = "There is no Chromium (CHROMIUM_PATH, /usr/bin/chromium, /usr/bin/google-chrome) or no Node")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "chimedesk.simulator.users=200", "chimedesk.simulator.rate=0",
				"chimedesk.simulator.latency=20ms", "chimedesk.chime.calls-per-second=50",
				"chimedesk.run.verify-delays=100ms,100ms,100ms", "chimedesk.run.throttle-base=50ms",
				"chimedesk.run.trouble-base=50ms", "chimedesk.run.conflict-from=100ms",
				"chimedesk.run.conflict-to=200ms", "db-scheduler.polling-interval=200ms" })
@ContextConfiguration(initializers = FreshGround.class)
@interface JourneyTest {

}
