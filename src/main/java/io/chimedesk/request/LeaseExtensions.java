package io.chimedesk.request;

import java.time.LocalDate;
import java.util.List;

import io.chimedesk.audit.Actor;
import io.chimedesk.lease.Extensions;
import io.chimedesk.lease.Lease;

import org.springframework.stereotype.Component;

/**
 * Makes a request of the wish that a lease lasts longer.
 */
@Component
class LeaseExtensions implements Extensions {

	private final RequestDesk desk;

	LeaseExtensions(RequestDesk desk) {
		this.desk = desk;
	}

	@Override
	public void ask(Actor actor, Lease lease, LocalDate until, String reason) {
		this.desk.askToExtend(actor, new RequestWish(lease.accountId(), List.of(lease.userId()), lease.tier(), reason,
				null, until, Urgency.NORMAL), lease.id());
	}

}
