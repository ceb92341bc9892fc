package io.chimedesk.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;

/**
 * A program that was stopped takes runs again once it is started.
 */
class RunShutdownTests {

	private final Scheduler scheduler = mock(Scheduler.class);

	private final RunShutdown shutdown = shutdown();

	@Test
	void takesNoRunsAfterItWasStoppedAndTakesThemAgainOnceStarted() {
		this.shutdown.start();
		this.shutdown.stop();
		assertThat(this.shutdown.hasBegun()).isTrue();

		this.shutdown.start();
		assertThat(this.shutdown.hasBegun()).isFalse();
		var order = inOrder(this.scheduler);
		order.verify(this.scheduler).pause();
		order.verify(this.scheduler).resume();
	}

	private RunShutdown shutdown() {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("scheduler", this.scheduler);
		return new RunShutdown(beans.getBeanProvider(Scheduler.class));
	}

}
