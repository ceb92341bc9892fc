package io.chimedesk.selection;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which of an operator's selections picking is about.
 */
@Repository
class CurrentSelections {

	/** The selection of the parameters {@code owner} and {@code account}. */
	static final String CURRENT = "(select selection_id from current_selection where owner = :owner and account_id = :account)";

	private final JdbcClient jdbc;

	private final StoredSelections selections;

	CurrentSelections(JdbcClient jdbc, StoredSelections selections) {
		this.jdbc = jdbc;
		this.selections = selections;
	}

	Optional<Long> find(String owner, String accountId) {
		return this.jdbc.sql("select id from selection where id = " + CURRENT)
			.param("owner", owner)
			.param("account", accountId)
			.query(Long.class)
			.optional();
	}

	/**
	 * The current selection to be changed, made if there is none, and locked until the
	 * transaction ends. One that was handed over and not opened yet never becomes it.
	 */
	long open(String owner, String accountId) {
		return lock(owner, accountId).orElseGet(() -> {
			SelectionName name = SelectionName.unnamed(this.selections.names(owner, accountId));
			this.selections.add(owner, accountId, name);
			point(owner, accountId, name);
			return lock(owner, accountId).orElseThrow();
		});
	}

	/**
	 * Locks that selection, current or not, until the transaction ends.
	 * @return whether the owner has it
	 */
	boolean lock(String owner, String accountId, long selection) {
		return this.jdbc.sql("""
				select id from selection where id = :id and owner = :owner and account_id = :account for update""")
			.param("id", selection)
			.param("owner", owner)
			.param("account", accountId)
			.query(Long.class)
			.optional()
			.isPresent();
	}

	/**
	 * Makes the selection of that name the current one, unless there is one.
	 */
	void point(String owner, String accountId, SelectionName name) {
		this.jdbc.sql("""
				insert into current_selection (account_id, owner, selection_id)
				select account_id, owner, id from selection
				where owner = :owner and account_id = :account and name_key = :key on conflict do nothing""")
			.param("account", accountId)
			.param("owner", owner)
			.param("key", name.key())
			.update();
	}

	/**
	 * Makes the first selection that the owner has seen the current one, unless there is
	 * one.
	 */
	void pointToFirst(String owner, String accountId) {
		this.selections.all(owner, accountId)
			.stream()
			.filter((selection) -> !selection.unread())
			.findFirst()
			.ifPresent((selection) -> point(owner, accountId, new SelectionName(selection.name())));
	}

	/**
	 * Leaves that owner without a current selection.
	 */
	void forget(String owner, String accountId) {
		this.jdbc.sql("delete from current_selection where owner = :owner and account_id = :account")
			.param("account", accountId)
			.param("owner", owner)
			.update();
	}

	/**
	 * Has nobody work with that selection any more.
	 */
	void leave(long selection) {
		this.jdbc.sql("delete from current_selection where selection_id = :selection")
			.param("selection", selection)
			.update();
	}

	private Optional<Long> lock(String owner, String accountId) {
		return this.jdbc.sql("select id from selection where id = " + CURRENT + " for update")
			.param("owner", owner)
			.param("account", accountId)
			.query(Long.class)
			.optional();
	}

}
