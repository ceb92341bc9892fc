package io.chimedesk.run.kill;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Presses the buttons of runs, whether or not the program lives to answer, and knows
 * which were answered.
 */
final class Operator {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Operation operation;

	private final List<Order> acknowledged = new ArrayList<>();

	Operator(Operation operation) {
		this.operation = operation;
	}

	/**
	 * Has each of them cancelled or paused.
	 */
	void begin(Errand errand, Collection<Long> runs) throws InterruptedException {
		for (long run : runs) {
			press(run, errand.isCancel() ? "cancel" : "pause");
		}
	}

	void resume(Collection<Long> runs) throws InterruptedException {
		for (long run : runs) {
			press(run, "resume");
		}
	}

	/**
	 * Waits until they are paused or over, or nobody answers, but not for long.
	 */
	void awaitPause(Collection<Long> runs) {
		try {
			Awaitility.await()
				.atMost(PATIENCE)
				.pollInterval(Duration.ofMillis(100))
				.until(() -> runs.stream().allMatch(this::isAtRest));
		}
		catch (ConditionTimeoutException ex) {
			return;
		}
	}

	List<Order> acknowledged() {
		return List.copyOf(this.acknowledged);
	}

	private boolean isAtRest(long run) {
		try {
			return this.operation.isAtRest(run);
		}
		catch (IOException | AssertionError ex) {
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	private void press(long run, String button) throws InterruptedException {
		try {
			if (this.operation.press(run, button)) {
				this.acknowledged.add(new Order(run, button));
			}
		}
		catch (IOException | AssertionError ex) {
			return;
		}
	}

	/**
	 * What the program said it would do.
	 */
	record Order(long run, String button) {

		String action() {
			return "run." + this.button + ".asked";
		}

	}

}
