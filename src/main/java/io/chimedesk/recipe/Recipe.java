package io.chimedesk.recipe;

import io.chimedesk.audit.Actor;
import io.chimedesk.plan.OnlyFrom;
import io.chimedesk.selection.Change;
import org.jspecify.annotations.Nullable;

/**
 * A filter and a change, kept under a name to be run again.
 *
 * @param query the parameters of the saved filter it was made with, as they were then
 * @param shared whether everybody may see it and make plans by it
 */
public record Recipe(long id, String accountId, String owner, String name, String query, Change change, OnlyFrom only,
		String reason, @Nullable String ticket, boolean shared) {

	public boolean isOwn(Actor actor) {
		return this.owner.equals(actor.name());
	}

	/**
	 * Whether that operator may delete it: the own, and as ADMIN those that are shared.
	 */
	public boolean mayDelete(Actor actor) {
		return !actor.isAuditor() && (isOwn(actor) || (this.shared && actor.isAdmin()));
	}

	boolean isVisible(Actor actor) {
		return isOwn(actor) || this.shared;
	}

}
