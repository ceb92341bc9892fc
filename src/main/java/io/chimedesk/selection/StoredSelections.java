package io.chimedesk.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The selections that operators have, without their users.
 */
@Repository
class StoredSelections {

	private static final String READ = """
			select s.*, c.selection_id as current_id from selection s
			left join current_selection c on c.selection_id = s.id and c.owner = s.owner and c.account_id = s.account_id
			where s.owner = :owner and s.account_id = :account""";

	private final JdbcClient jdbc;

	StoredSelections(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The selections of that owner, in the order of their names.
	 */
	List<NamedSelection> all(String owner, String accountId) {
		return this.jdbc.sql(READ + " order by s.name_key")
			.param("owner", owner)
			.param("account", accountId)
			.query(StoredSelections::selection)
			.list();
	}

	Optional<NamedSelection> find(String owner, String accountId, long id) {
		return this.jdbc.sql(READ + " and s.id = :id")
			.param("owner", owner)
			.param("account", accountId)
			.param("id", id)
			.query(StoredSelections::selection)
			.optional();
	}

	/**
	 * The keys of the names that are taken.
	 */
	Set<String> names(String owner, String accountId) {
		return all(owner, accountId).stream()
			.map((selection) -> new SelectionName(selection.name()).key())
			.collect(Collectors.toSet());
	}

	/**
	 * Adds an empty selection.
	 * @return whether the name was free
	 */
	boolean add(String owner, String accountId, SelectionName name) {
		return this.jdbc.sql("""
				insert into selection (account_id, owner, name, name_key) values (:account, :owner, :name, :key)
				on conflict do nothing""")
			.param("account", accountId)
			.param("owner", owner)
			.param("name", name.text())
			.param("key", name.key())
			.update() == 1;
	}

	void rename(long id, SelectionName name) {
		this.jdbc.sql("update selection set name = :name, name_key = :key where id = :id")
			.param("name", name.text())
			.param("key", name.key())
			.param("id", id)
			.update();
	}

	/**
	 * Gives a selection to somebody else.
	 * @return whether the giver still had it
	 */
	boolean give(NamedSelection selection, String giver, String taker, SelectionName name, @Nullable String note) {
		return this.jdbc.sql("""
				update selection set owner = :taker, name = :name, name_key = :key, from_owner = :giver, note = :note,
				  unread = true where id = :id and owner = :giver""")
			.param("taker", taker)
			.param("name", name.text())
			.param("key", name.key())
			.param("giver", giver)
			.param("note", note)
			.param("id", selection.id())
			.update() == 1;
	}

	void markRead(long id) {
		this.jdbc.sql("update selection set unread = false where id = :id and unread").param("id", id).update();
	}

	void delete(long id) {
		this.jdbc.sql("delete from selection where id = :id").param("id", id).update();
	}

	private static NamedSelection selection(ResultSet row, int number) throws SQLException {
		@Nullable String undoable = row.getString("undoable");
		return new NamedSelection(row.getLong("id"), row.getString("account_id"), row.getString("name"),
				row.getInt("users"), row.getObject("current_id") != null, row.getString("from_owner"),
				row.getString("note"), row.getBoolean("unread"),
				(undoable != null) ? Undoable.valueOf(undoable) : null);
	}

}
