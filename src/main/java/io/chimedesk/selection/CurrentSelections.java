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

	private static final String FIRST_NAME = "Selection 1";

	private final JdbcClient jdbc;

	CurrentSelections(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Long> find(String owner, String accountId) {
		return this.jdbc
			.sql("select selection_id from current_selection where owner = :owner and account_id = :account")
			.param("owner", owner)
			.param("account", accountId)
			.query(Long.class)
			.optional();
	}

	/**
	 * The current selection to be changed, made if there is none, and locked until the
	 * transaction ends.
	 */
	long open(String owner, String accountId) {
		if (find(owner, accountId).isEmpty()) {
			makeFirst(owner, accountId);
		}
		return lock(owner, accountId);
	}

	private void makeFirst(String owner, String accountId) {
		this.jdbc.sql("""
				insert into selection (account_id, owner, name, name_key) values (:account, :owner, :name, lower(:name))
				on conflict do nothing""")
			.param("account", accountId)
			.param("owner", owner)
			.param("name", FIRST_NAME)
			.update();
		this.jdbc.sql("""
				insert into current_selection (account_id, owner, selection_id)
				select account_id, owner, min(id) from selection where owner = :owner and account_id = :account
				group by account_id, owner on conflict do nothing""")
			.param("account", accountId)
			.param("owner", owner)
			.update();
	}

	private long lock(String owner, String accountId) {
		return this.jdbc.sql("select id from selection where id = " + CURRENT + " for update")
			.param("owner", owner)
			.param("account", accountId)
			.query(Long.class)
			.single();
	}

}
