package io.chimedesk.bench;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Open pages of the newest run, each of which asks every second how it gets on, as the
 * page does in a browser.
 */
final class Watchers implements AutoCloseable {

	private final Program program;

	private final ScheduledExecutorService pages = Executors.newScheduledThreadPool(8);

	Watchers(Program program) {
		this.program = program;
	}

	void open(int number) {
		for (int page = 0; page < number; page++) {
			this.pages.scheduleAtFixedRate(() -> look(this.program), page * 1_000L / number, 1_000,
					TimeUnit.MILLISECONDS);
		}
	}

	@Override
	public void close() {
		this.pages.shutdownNow();
	}

	private static void look(Program program) {
		try {
			long run = program.jdbc().sql("select coalesce(max(number), 0) from run").query(Long.class).single();
			if (run > 0) {
				program.load("/runs/" + run + "/progress");
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
