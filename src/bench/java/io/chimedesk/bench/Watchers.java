package io.chimedesk.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Open pages of the next run, each of which asks how it gets on as often as the page does
 * in a browser.
 */
final class Watchers implements AutoCloseable {

	private static final int LOOKS_PER_SECOND = 20;

	private final Program program;

	private final ScheduledExecutorService pages = Executors.newScheduledThreadPool(8);

	private final AtomicReference<Exception> failure = new AtomicReference<>();

	Watchers(Program program) {
		this.program = program;
	}

	/**
	 * Opens so many as soon as there is an open run.
	 */
	void open(int number) {
		schedule(() -> {
			long run = openRun();
			if (run == 0) {
				open(number);
			}
			else {
				watch(run, number);
			}
			return null;
		}, 1_000 / LOOKS_PER_SECOND);
	}

	/**
	 * Closes the pages.
	 * @throws IllegalStateException if one of them could not be read
	 */
	@Override
	public void close() {
		Exception failed = this.failure.get();
		this.pages.shutdownNow();
		if (failed != null) {
			throw new IllegalStateException("A page could not be read", failed);
		}
	}

	private long openRun() {
		return this.program.jdbc()
			.sql("select coalesce(max(number), 0) from run where finished_at is null")
			.query(Long.class)
			.single();
	}

	private void watch(long run, int number) throws IOException, InterruptedException {
		String trigger = this.program.get("/runs/" + run).select(".run-watch").attr("hx-trigger");
		long interval = 1_000L * Integer.parseInt(trigger.replaceAll("\\D", ""));
		for (int page = 0; page < number; page++) {
			look(run, page * interval / number, interval);
		}
	}

	private void look(long run, long delay, long interval) {
		schedule(() -> {
			long start = System.nanoTime();
			this.program.load("/runs/" + run + "/progress");
			look(run, Math.max(0, interval - (System.nanoTime() - start) / 1_000_000), interval);
			return null;
		}, delay);
	}

	private void schedule(Callable<?> look, long delay) {
		this.pages.schedule(() -> {
			try {
				return look.call();
			}
			catch (Exception ex) {
				this.failure.compareAndSet(null, ex);
				throw ex;
			}
		}, delay, TimeUnit.MILLISECONDS);
	}

}
