package io.chimedesk.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Puts notices where they wait to go out, on the channels that are set up.
 */
@Component
class Outbox {

	private final Deliveries deliveries;

	private final StoredSettings settings;

	private final List<Carrier> carriers;

	Outbox(Deliveries deliveries, StoredSettings settings, List<Carrier> carriers) {
		this.deliveries = deliveries;
		this.settings = settings;
		this.carriers = List.copyOf(carriers);
	}

	void add(Collection<String> recipients, Notice notice, Instant now) {
		if (isSetUp(Channel.MAIL)) {
			recipients.stream()
				.filter((recipient) -> this.settings.of(recipient).wants(notice.kind()))
				.forEach((recipient) -> this.deliveries.add(Channel.MAIL, recipient, notice, now));
		}
		if (isSetUp(Channel.WEBHOOK)) {
			this.deliveries.add(Channel.WEBHOOK, null, notice, now);
		}
	}

	boolean isSetUp(Channel channel) {
		return this.carriers.stream().anyMatch((carrier) -> carrier.channel() == channel && carrier.isSetUp());
	}

}
