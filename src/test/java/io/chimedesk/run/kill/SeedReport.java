package io.chimedesk.run.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/**
 * What came of one seed.
 */
final class SeedReport {

	final KillSeed seed;

	final List<String> violations = new CopyOnWriteArrayList<>();

	volatile boolean isFired;

	/** Whether a batch of the one was intended between two of the other. */
	volatile boolean sideBySide;

	/** How much of what the operator asked was answered. */
	volatile int orders;

	volatile @Nullable Duration recovery;

	volatile Duration took = Duration.ZERO;

	SeedReport(KillSeed seed) {
		this.seed = seed;
	}

	boolean isGood() {
		return this.isFired && this.violations.isEmpty();
	}

	@Override
	public String toString() {
		List<String> words = new ArrayList<>(List.of("seed " + this.seed.number(), this.seed.setUp().name(),
				this.seed.failpoint() + " pass " + this.seed.pass(),
				(this.seed.failpoint() != this.seed.first()) ? "after " + this.seed.first() : "",
				this.isFired ? "fired" : "NEVER FIRED", this.seed.runs() + " runs",
				this.sideBySide ? "side by side" : "",
				(this.seed.errand() != Errand.NOTHING) ? this.seed.errand() + " (" + this.orders + " answered)" : "",
				this.seed.faults().size() + " faults",
				(this.recovery != null) ? "went on after " + this.recovery.toMillis() + " ms" : "nothing to go on with",
				"took " + this.took.toMillis() + " ms"));
		words.removeIf(String::isEmpty);
		return String.join(", ", words)
				+ (this.violations.isEmpty() ? "" : "\n    " + String.join("\n    ", this.violations));
	}

}
