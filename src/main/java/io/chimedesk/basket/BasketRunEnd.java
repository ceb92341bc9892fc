package io.chimedesk.basket;

import io.chimedesk.request.Fulfilment;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunEnd;

import org.springframework.stereotype.Component;

/**
 * Has requests settled when the run ends that they went with.
 */
@Component
class BasketRunEnd implements RunEnd {

	private final Fulfilment fulfilment;

	private final BasketQueue queue;

	BasketRunEnd(Fulfilment fulfilment, BasketQueue queue) {
		this.fulfilment = fulfilment;
		this.queue = queue;
	}

	@Override
	public void ended(Run run) {
		if (this.fulfilment.isAwaited(run.planId())) {
			this.queue.settle(run.number());
		}
	}

}
