package io.chimedesk.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Carries out a run, turn by turn, until it is finished, has to wait, or others wait for
 * the thread. What it keeps in mind can be found out again from the rows: whoever calls
 * next, here or on another instance, goes on from there. Runs on one account take turns
 * call by call, as each asks for the permit of its next batch behind the others; so a
 * small run is done after a few calls however large the one before it is.
 */
@Component
class RunWorker {

	private static final Logger logger = LoggerFactory.getLogger(RunWorker.class);

	/** How often to look for orders and whether to stop while nothing comes back. */
	private static final Duration GLANCE = Duration.ofMillis(500);

	private final RunLifecycle lifecycle;

	private final Slices slices;

	private final RunTurns turns;

	private final RunErrands errands;

	private final Clock clock;

	RunWorker(RunLifecycle lifecycle, Slices slices, RunTurns turns, RunErrands errands, Clock clock) {
		this.lifecycle = lifecycle;
		this.slices = slices;
		this.turns = turns;
		this.errands = errands;
		this.clock = clock;
	}

	/**
	 * Goes on with the run.
	 * @param stopping whether the program stops
	 * @return when to be called again; empty if the run has ended
	 */
	Optional<Instant> work(long run, BooleanSupplier stopping) {
		Optional<Lease> lease = this.lifecycle.takeOver(run, this.clock.instant());
		return lease.flatMap((taken) -> work(taken, stopping));
	}

	private Optional<Instant> work(Lease lease, BooleanSupplier stopping) {
		Slice slice = this.slices.begin(lease, stopping);
		try {
			return goOnOrAbandon(slice);
		}
		catch (LeaseLost ex) {
			logger.info("Run {} is carried out by somebody else", lease.run());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			slice.window().close();
		}
		return Optional.of(this.clock.instant());
	}

	private Optional<Instant> goOnOrAbandon(Slice slice) throws InterruptedException {
		try {
			return goOn(slice);
		}
		catch (LeaseLost ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			slice.window().abandon();
			throw ex;
		}
	}

	private Optional<Instant> goOn(Slice slice) throws InterruptedException {
		while (!slice.end().hasPassed()) {
			Turn turn = this.turns.take(slice, slice.landed(), this.clock.instant());
			slice.window().send(turn.flights());
			switch (turn.step()) {
				case Step.Send(var batches, var window) -> fill(slice.window(), window);
				case Step.Hold() -> slice.window().await(false, GLANCE);
				case Step.Begin() -> this.errands.begin(slice.lease());
				case Step.Clear(var items, var state) -> this.errands.read(slice, state, items);
				case Step.Verify(var items, var state) -> this.errands.verify(slice, state, items);
				case Step.Probe() -> this.errands.probe(slice.lease());
				case Step.Wait(var until) -> {
					return Optional.of(until);
				}
				case Step.Finish() -> {
					this.lifecycle.finish(slice.lease(), this.clock.instant());
					return Optional.empty();
				}
			}
		}
		return Optional.of(this.clock.instant());
	}

	private static void fill(Window window, int size) throws InterruptedException {
		window.want(size);
		window.await(window.size() < size, GLANCE);
	}

}
