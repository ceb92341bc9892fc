package io.chimedesk.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Times of the same work, done again and again.
 */
final class Samples {

	private final List<Duration> times = new ArrayList<>();

	<T> T time(Callable<T> work) throws Exception {
		long begin = System.nanoTime();
		T result = work.call();
		this.times.add(Duration.ofNanos(System.nanoTime() - begin));
		return result;
	}

	void add(Duration time) {
		this.times.add(time);
	}

	Duration median() {
		return percentile(50);
	}

	/**
	 * The time that so many percent of the samples do not exceed.
	 */
	Duration percentile(int percent) {
		List<Duration> sorted = new ArrayList<>(this.times);
		Collections.sort(sorted);
		return sorted.get(Math.max(0, Math.ceilDiv(sorted.size() * percent, 100) - 1));
	}

}
