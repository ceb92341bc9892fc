package io.chimedesk.plan.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.chimedesk.audit.Actor;
import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.directory.OpenAccounts;
import io.chimedesk.directory.OpenUsers;
import io.chimedesk.plan.Picked;
import io.chimedesk.plan.Plan;
import io.chimedesk.plan.PlanEditing;
import io.chimedesk.plan.PlanNotFound;
import io.chimedesk.plan.Plans;
import io.chimedesk.selection.Selections;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Gathers whose change is to be said: that of the selection, of one user, or of a plan.
 */
@Component
class ChangePages {

	private final Selections selections;

	private final Plans plans;

	private final PlanEditing editing;

	private final OpenAccounts accounts;

	private final OpenUsers users;

	ChangePages(Selections selections, Plans plans, PlanEditing editing, OpenAccounts accounts, OpenUsers users) {
		this.selections = selections;
		this.plans = plans;
		this.editing = editing;
		this.accounts = accounts;
		this.users = users;
	}

	/**
	 * @param number of the one user whose change is to be said; null for those of the
	 * plan or else of the selection
	 */
	ChangePage page(String accountId, @Nullable Long number, @Nullable UUID plan, Actor actor) {
		DirectoryUser one = (number != null) ? this.users.open(accountId, number) : null;
		Picked picked = picked(accountId, one, plan, actor);
		return new ChangePage(this.accounts.open(accountId), one, (one != null) ? null : plan, picked,
				this.selections.values(accountId, picked.userIds()), OwnCounts.of(picked.own().values()));
	}

	/**
	 * The plan to be made anew.
	 * @throws PlanNotFound if there is none, it is somebody else's or of another account
	 */
	Plan plan(String accountId, UUID planId, Actor actor) {
		Plan plan = this.plans.get(planId, actor);
		if (!plan.accountId().equals(accountId)) {
			throw new PlanNotFound();
		}
		return plan;
	}

	private Picked picked(String accountId, @Nullable DirectoryUser one, @Nullable UUID plan, Actor actor) {
		if (one != null) {
			return Picked.of(null, List.of(one.userId()), Map.of());
		}
		return (plan != null) ? this.editing.picked(plan, actor) : selected(accountId, actor);
	}

	private Picked selected(String accountId, Actor actor) {
		Long selection = this.selections.current(actor, accountId).orElse(null);
		List<String> users = this.selections.userIds(actor, accountId);
		return Picked.of(selection, users, this.selections.wishes(actor, accountId));
	}

}
