package io.chimedesk.profile.web;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.lease.Leases;
import io.chimedesk.plan.Hindrances;
import io.chimedesk.plan.Protection;
import io.chimedesk.plan.UserHindrances;
import io.chimedesk.profile.web.UserPage.Standing;
import io.chimedesk.run.RunHistory;

import org.springframework.stereotype.Component;

/**
 * Gathers what is in the way of a change of one user.
 */
@Component
class Standings {

	private final UserHindrances hindrances;

	private final RunHistory runs;

	private final Protection protection;

	private final Leases leases;

	Standings(UserHindrances hindrances, RunHistory runs, Protection protection, Leases leases) {
		this.hindrances = hindrances;
		this.protection = protection;
		this.runs = runs;
		this.leases = leases;
	}

	Standing of(DirectoryUser user, Actor actor) {
		Hindrances found = this.hindrances.of(user.accountId(), user.userId());
		Long heldBy = found.heldBy();
		return new Standing(found.badges(), heldBy, heldBy != null && this.runs.isReadable(heldBy, actor),
				this.protection.of(user.accountId(), user.userId()).orElse(null),
				this.leases.of(user.accountId(), user.userId()));
	}

}
