package io.chimedesk.selection;

import java.util.List;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.selection.FilterRefused.Why;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The filters of the list of users that operators keep, for themselves or for everybody.
 */
@Service
@Transactional
public class SavedFilters {

	/** How many filters an operator may have in an account. */
	public static final int MOST = 50;

	private static final int LONGEST_QUERY = 2_000;

	private static final String OPERATORS = "hasAnyRole('ADMIN', 'HELPDESK')";

	private final StoredFilters filters;

	private final Audit audit;

	SavedFilters(StoredFilters filters, Audit audit) {
		this.filters = filters;
		this.audit = audit;
	}

	/**
	 * The own filters, then those that others share.
	 */
	public List<SavedFilter> visible(Actor actor, String accountId) {
		return this.filters.visible(actor.name(), accountId);
	}

	/**
	 * Keeps a filter for this operator alone.
	 * @param query the parameters of an address, in the one form that they have
	 * @throws FilterRefused if the name is not one or is taken, or there is nothing or
	 * too much to save
	 */
	@PreAuthorize(OPERATORS)
	public void save(Actor actor, String accountId, @Nullable String typed, String query) {
		FilterName name = FilterName.of(typed);
		refuse(query.isEmpty(), Why.NO_FILTER);
		refuse(query.length() > LONGEST_QUERY, Why.LONG_FILTER);
		refuse(this.filters.countOf(actor.name(), accountId) >= MOST, Why.TOO_MANY);
		refuse(!this.filters.add(actor.name(), accountId, name, query), Why.NAME_TAKEN);
	}

	/**
	 * Gives an own filter another name.
	 * @throws FilterRefused if the name is not one or is taken
	 */
	@PreAuthorize(OPERATORS)
	public void rename(Actor actor, String accountId, long id, @Nullable String typed) {
		SavedFilter filter = own(actor, accountId, id);
		FilterName name = FilterName.of(typed);
		try {
			this.filters.rename(filter.id(), name);
		}
		catch (DuplicateKeyException ex) {
			throw new FilterRefused(Why.NAME_TAKEN);
		}
	}

	/**
	 * Lets everybody use an own filter, or nobody else any more.
	 */
	@PreAuthorize(OPERATORS)
	public void share(Actor actor, String accountId, long id, boolean shared) {
		SavedFilter filter = own(actor, accountId, id);
		if (this.filters.share(filter.id(), shared)) {
			record(actor, shared ? "filter.shared" : "filter.unshared", filter);
		}
	}

	/**
	 * Deletes an own filter, or as ADMIN one that somebody shares.
	 */
	@PreAuthorize(OPERATORS)
	public void delete(Actor actor, String accountId, long id) {
		SavedFilter filter = this.filters.find(accountId, id)
			.filter((found) -> found.mayDelete(actor))
			.orElseThrow(() -> new SavedFilterNotFound(id));
		if (this.filters.delete(filter.id()) && filter.shared()) {
			record(actor, "filter.deleted", filter);
		}
	}

	private SavedFilter own(Actor actor, String accountId, long id) {
		return this.filters.find(accountId, id)
			.filter((found) -> found.isOwn(actor))
			.orElseThrow(() -> new SavedFilterNotFound(id));
	}

	/** Without the query, which may name a person. */
	private void record(Actor actor, String action, SavedFilter filter) {
		this.audit.record(actor, action, "filter/" + filter.id(),
				Map.of("account", filter.accountId(), "owner", filter.owner()));
	}

	private static void refuse(boolean refused, Why why) {
		if (refused) {
			throw new FilterRefused(why);
		}
	}

}
