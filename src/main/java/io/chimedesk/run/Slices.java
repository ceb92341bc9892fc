package io.chimedesk.run;

import java.time.Clock;
import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Component;

/**
 * Cuts the time of a worker into slices. One that is over is followed by the next at once
 * unless another run waits for a thread.
 */
@Component
class Slices {

	private final RunProgress progress;

	private final RunItems items;

	private final RunQueue queue;

	private final BatchSender sender;

	private final Clock clock;

	Slices(RunProgress progress, RunItems items, RunQueue queue, BatchSender sender, Clock clock) {
		this.progress = progress;
		this.items = items;
		this.queue = queue;
		this.sender = sender;
		this.clock = clock;
	}

	Slice begin(Lease lease, BooleanSupplier stopping) {
		RunState state = this.progress.state(lease);
		Lookahead lookahead = new Lookahead(this.items.again(lease.run()), state.lastPart() > 0);
		return new Slice(lease, new Window(this.sender, lease.accountId()), lookahead,
				new SliceEnd(stopping, this.queue::isAnybodyWaiting, this.clock));
	}

}
