package io.chimedesk.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The filters that operators have saved.
 */
@Repository
class StoredFilters {

	private final JdbcClient jdbc;

	StoredFilters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What that operator can use, the own first, each in the order of their names.
	 */
	List<SavedFilter> visible(String operator, String accountId) {
		return this.jdbc.sql("""
				select * from saved_filter where account_id = :account and (owner = :operator or shared)
				order by case when owner = :operator then 0 else 1 end, name_key, owner""")
			.param("operator", operator)
			.param("account", accountId)
			.query(StoredFilters::filter)
			.list();
	}

	int countOf(String owner, String accountId) {
		return this.jdbc.sql("select count(*) from saved_filter where account_id = :account and owner = :owner")
			.param("owner", owner)
			.param("account", accountId)
			.query(Integer.class)
			.single();
	}

	Optional<SavedFilter> find(String accountId, long id) {
		return this.jdbc.sql("select * from saved_filter where account_id = :account and id = :id")
			.param("account", accountId)
			.param("id", id)
			.query(StoredFilters::filter)
			.optional();
	}

	/**
	 * Saves a filter that is not shared.
	 * @return whether the name was free
	 */
	boolean add(String owner, String accountId, FilterName name, String query) {
		return this.jdbc.sql("""
				insert into saved_filter (account_id, owner, name, name_key, query)
				values (:account, :owner, :name, :key, :query) on conflict do nothing""")
			.param("account", accountId)
			.param("owner", owner)
			.param("name", name.text())
			.param("key", name.key())
			.param("query", query)
			.update() == 1;
	}

	void rename(long id, FilterName name) {
		this.jdbc.sql("update saved_filter set name = :name, name_key = :key where id = :id")
			.param("name", name.text())
			.param("key", name.key())
			.param("id", id)
			.update();
	}

	/**
	 * Shares a filter or takes it back.
	 * @return whether it was otherwise before
	 */
	boolean share(long id, boolean shared) {
		return this.jdbc.sql("update saved_filter set shared = :shared where id = :id and shared <> :shared")
			.param("shared", shared)
			.param("id", id)
			.update() == 1;
	}

	boolean delete(long id) {
		return this.jdbc.sql("delete from saved_filter where id = :id").param("id", id).update() == 1;
	}

	private static SavedFilter filter(ResultSet row, int number) throws SQLException {
		return new SavedFilter(row.getLong("id"), row.getString("account_id"), row.getString("owner"),
				row.getString("name"), row.getString("query"), row.getBoolean("shared"));
	}

}
