package io.chimedesk.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;

/**
 * Open pages of the next run, each of which asks how it gets on as often as the page does
 * in a browser.
 */
final class Watchers implements AutoCloseable {

	private static final int LOOKS_PER_SECOND = 20;

	private static final Pattern STATE = Pattern.compile("name=\"state\" value=\"([^\"]*)\"");

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
		Document page = this.program.get("/runs/" + run);
		long interval = 1_000L * Integer.parseInt(page.select(".run-watch").attr("hx-trigger").replaceAll("\\D", ""));
		String state = page.select("#run-state").val();
		for (int i = 0; i < number; i++) {
			look(run, state, i * interval / number, interval);
		}
	}

	private void look(long run, String state, long delay, long interval) {
		schedule(() -> {
			long start = System.nanoTime();
			Matcher moved = STATE.matcher(this.program.load("/runs/" + run + "/progress?state=" + state));
			long took = (System.nanoTime() - start) / 1_000_000;
			look(run, moved.find() ? moved.group(1) : state, Math.max(0, interval - took), interval);
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
