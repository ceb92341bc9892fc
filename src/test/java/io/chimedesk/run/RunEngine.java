package io.chimedesk.run;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.chimedesk.plan.Holds;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/**
 * The engine for tests of other modules, without web and scheduler.
 */
public final class RunEngine {

	private static final int MOST_ROUNDS = 1_000;

	private RunEngine() {
	}

	/**
	 * Adds the engine to a context that has database, clock, Chime, plans and journal.
	 */
	public static void register(AnnotationConfigApplicationContext context) {
		RunProperties properties = new Binder(new MapConfigurationPropertySource(Map.of()))
			.bindOrCreate("chimedesk.run", RunProperties.class);
		context.registerBean(RunProperties.class, () -> properties);
		context.register(Parts.class);
	}

	/**
	 * Carries a run out, jumping from one waiting time to the next.
	 */
	public static Run carryOut(ApplicationContext context, long run, Consumer<Instant> clock) {
		Optional<Instant> next = Optional.of(context.getBean(Clock.class).instant());
		for (int rounds = 0; next.isPresent() && rounds < MOST_ROUNDS; rounds++) {
			clock.accept(next.get());
			next = context.getBean(RunWorker.class).work(run, () -> false);
		}
		return context.getBean(Runs.class).find(run).orElseThrow();
	}

	/**
	 * Which users the open runs hold.
	 */
	public static Holds held(ApplicationContext context) {
		return context.getBean(HeldUsers.class);
	}

	@Configuration(proxyBeanMethods = false)
	@ComponentScan(basePackageClasses = RunWorker.class, excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
			pattern = "io\\.chimedesk\\.run\\.(web\\..*|.*Fixture.*|RunEngine.*)"))
	static class Parts {

	}

}
