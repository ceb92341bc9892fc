package io.chimedesk.bench;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Open pages of the next run, each of which asks every second how it gets on, as the
 * page does in a browser.
 */
final class Watchers implements AutoCloseable {

	private final Program program;

	private final ScheduledExecutorService pages = Executors.newScheduledThreadPool(8);

	private volatile long run;

	Watchers(Program program) {
		this.program = program;
	}

	void open(int number) {
		for (int page = 0; page < number; page++) {
			this.pages.scheduleAtFixedRate(this::look, page * 1_000L / number, 1_000,
					TimeUnit.MILLISECONDS);
		}
	}

	@Override
	public void close() {
		this.pages.shutdownNow();
	}

	private void look() {
		try {
			if (this.run == 0) {
				this.run = openRun();
			}
			if (this.run > 0) {
				this.program.load("/runs/" + this.run + "/progress");
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private long openRun() {
		return this.program.jdbc()
			.sql("select coalesce(max(number), 0) from run where finished_at is null")
			.query(Long.class)
			.single();
	}

}
