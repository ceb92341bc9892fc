package io.chimedesk.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The fault script: each call is shown to the lines in turn until one of them meets it.
 * The same seed, script and calls give the same faults.
 */
final class Faults {

	private static final int HUNDRED = 100;

	/** So many lines that are over are remembered. */
	private static final int MOST_OVER = 200;

	private final Clock clock;

	private final long seed;

	private final List<FaultLine> script = new ArrayList<>();

	private final Deque<FaultLine> over = new ArrayDeque<>();

	private Random random;

	private int numbers;

	Faults(Clock clock, long seed) {
		this.clock = clock;
		this.seed = seed;
		this.random = new Random(seed);
	}

	synchronized FaultLine add(Fault fault) {
		Instant until = (fault.seconds() != null) ? this.clock.instant().plusSeconds(fault.seconds()) : null;
		FaultLine line = new FaultLine(++this.numbers, fault, fault.times(), 0, until);
		this.script.add(line);
		return line;
	}

	synchronized void clear() {
		end((line) -> true);
	}

	synchronized void clear(int number) {
		end((line) -> line.number() == number);
	}

	/**
	 * Forgets everything and begins the chances anew.
	 */
	synchronized void reset() {
		this.script.clear();
		this.over.clear();
		this.numbers = 0;
		this.random = new Random(this.seed);
	}

	/**
	 * What is on.
	 */
	synchronized List<FaultLine> waiting() {
		endWhatIsOver();
		return List.copyOf(this.script);
	}

	/**
	 * What is over, the latest first.
	 */
	synchronized List<FaultLine> over() {
		endWhatIsOver();
		return List.copyOf(this.over);
	}

	/**
	 * The fault that meets a call of that operation now, null if there is none.
	 */
	synchronized @Nullable Hit meet(Operation operation) {
		endWhatIsOver();
		for (int i = 0; i < this.script.size(); i++) {
			FaultLine line = this.script.get(i);
			if (line.fault().isFor(operation)) {
				boolean met = strikes(line.fault());
				this.script.set(i, line.seen(met));
				if (met) {
					return new Hit(line.number(), line.fault(), this.random.nextLong());
				}
			}
		}
		return null;
	}

	private boolean strikes(Fault fault) {
		return fault.share() == null || this.random.nextInt(HUNDRED) < fault.share();
	}

	private void endWhatIsOver() {
		Instant now = this.clock.instant();
		end((line) -> line.isOver(now));
	}

	private void end(Predicate<FaultLine> which) {
		this.script.stream().filter(which).forEach(this.over::addFirst);
		this.script.removeIf(which);
		while (this.over.size() > MOST_OVER) {
			this.over.removeLast();
		}
	}

}
