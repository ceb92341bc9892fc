package io.chimedesk.notice;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows administrators whether notices get out, and lets them try again.
 */
@Service
@Transactional
public class DeliveryDesk {

	private final Deliveries deliveries;

	private final ChannelStates states;

	private final Outbox outbox;

	private final Audit audit;

	private final Clock clock;

	DeliveryDesk(Deliveries deliveries, ChannelStates states, Outbox outbox, Audit audit, Clock clock) {
		this.deliveries = deliveries;
		this.states = states;
		this.outbox = outbox;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Whether operators can have e-mail at all.
	 */
	public boolean hasMail() {
		return this.outbox.isSetUp(Channel.MAIL);
	}

	@PreAuthorize("hasRole('ADMIN')")
	@Transactional(readOnly = true)
	public List<ChannelState> states() {
		return Arrays.stream(Channel.values())
			.map((channel) -> this.states.of(channel, this.outbox.isSetUp(channel)))
			.toList();
	}

	/**
	 * Tries everything that failed once more.
	 * @return how many
	 */
	@PreAuthorize("hasRole('ADMIN')")
	public int retryFailed(Actor actor) {
		int retried = this.deliveries.retryFailed(this.clock.instant());
		if (retried > 0) {
			this.audit.record(actor, "notice.retried", "notice/deliveries", Map.of("deliveries", retried));
		}
		return retried;
	}

}
