package io.chimedesk.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Carries out a run, step by step, until it is finished, has to wait, or has had its
 * slice of the time, so that no run keeps others waiting. It keeps nothing in memory:
 * whoever calls next, here or on another instance, goes on from the rows.
 */
@Component
class RunWorker {

	private static final Logger logger = LoggerFactory.getLogger(RunWorker.class);

	private static final Duration SLICE = Duration.ofSeconds(15);

	private final RunLifecycle lifecycle;

	private final RunAgenda agenda;

	private final BatchSender sender;

	private final ReadBack readBack;

	private final Clock clock;

	RunWorker(RunLifecycle lifecycle, RunAgenda agenda, BatchSender sender, ReadBack readBack, Clock clock) {
		this.lifecycle = lifecycle;
		this.agenda = agenda;
		this.sender = sender;
		this.readBack = readBack;
		this.clock = clock;
	}

	/**
	 * Goes on with the run.
	 * @param stopping asked between steps
	 * @return when to be called again; empty if the run has ended
	 */
	Optional<Instant> work(long run, BooleanSupplier stopping) {
		Optional<Lease> lease = this.lifecycle.takeOver(run, this.clock.instant());
		return lease.flatMap((taken) -> work(taken, stopping));
	}

	private Optional<Instant> work(Lease lease, BooleanSupplier stopping) {
		try {
			return goOn(lease, stopping);
		}
		catch (LeaseLost ex) {
			logger.info("Run {} is carried out by somebody else", lease.run());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return Optional.of(this.clock.instant());
	}

	private Optional<Instant> goOn(Lease lease, BooleanSupplier stopping) throws InterruptedException {
		Instant end = this.clock.instant().plus(SLICE);
		while (!stopping.getAsBoolean() && this.clock.instant().isBefore(end)) {
			switch (this.agenda.next(lease, this.clock.instant())) {
				case Step.Send(var batch, var standing) -> this.sender.send(lease, batch, standing);
				case Step.Clear(var items, var state) -> this.readBack.read(lease, state, items);
				case Step.Verify(var items, var state) -> verify(lease, state, items);
				case Step.Wait(var until) -> {
					return Optional.of(until);
				}
				case Step.Finish() -> {
					this.lifecycle.finish(lease, this.clock.instant());
					return Optional.empty();
				}
			}
		}
		return Optional.of(this.clock.instant());
	}

	private void verify(Lease lease, RunState state, List<WorkItem> accepted) throws InterruptedException {
		if (state.status() != RunStatus.VERIFYING) {
			this.lifecycle.verify(lease);
		}
		this.readBack.read(lease, state, accepted);
	}

}
