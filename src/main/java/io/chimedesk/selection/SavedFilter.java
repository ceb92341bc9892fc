package io.chimedesk.selection;

import io.chimedesk.audit.Actor;

/**
 * A search, its filters and its order, kept under a name.
 *
 * @param query the parameters of the address of the list; never empty
 * @param shared whether everybody may use it
 */
public record SavedFilter(long id, String accountId, String owner, String name, String query, boolean shared) {

	public boolean isOwn(Actor actor) {
		return this.owner.equals(actor.name());
	}

	/**
	 * Whether that operator may delete it: the own, and as ADMIN those that are shared.
	 */
	public boolean mayDelete(Actor actor) {
		return isOwn(actor) || (this.shared && actor.isAdmin());
	}

}
