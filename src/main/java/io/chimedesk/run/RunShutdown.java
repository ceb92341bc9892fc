package io.chimedesk.run;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hands the runs over when the program is told to stop: first of all this instance takes
 * no more, and those that it carries out send nothing more, record what comes back soon
 * and give their lease up, while open pages may still be served for a while.
 */
@Component
class RunShutdown implements SmartLifecycle {

	private final ObjectProvider<Scheduler> scheduler;

	private volatile boolean running;

	private volatile boolean stopping;

	RunShutdown(ObjectProvider<Scheduler> scheduler) {
		this.scheduler = scheduler;
	}

	boolean hasBegun() {
		return this.stopping;
	}

	@Override
	public void start() {
		if (this.stopping) {
			this.stopping = false;
			this.scheduler.ifAvailable(Scheduler::resume);
		}
		this.running = true;
	}

	@Override
	public void stop() {
		this.stopping = true;
		this.running = false;
		this.scheduler.ifAvailable(Scheduler::pause);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/**
	 * Before the web server, which waits for open requests.
	 */
	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

}
