package io.chimedesk.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.chimedesk.chime.ChimeAccount;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The accounts of our copy.
 */
@Repository
class ChimeAccounts {

	private final JdbcClient jdbc;

	ChimeAccounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ChimeAccount> all() {
		return this.jdbc.sql("select * from chime_account where not gone order by lower(name), account_id")
			.query(ChimeAccounts::account)
			.list();
	}

	Optional<ChimeAccount> find(String accountId) {
		return this.jdbc.sql("select * from chime_account where account_id = :accountId")
			.param("accountId", UserRows.text(accountId))
			.query(ChimeAccounts::account)
			.optional();
	}

	/**
	 * Waits until nobody else merges users of this account, until the transaction ends.
	 */
	void lock(String accountId) {
		this.jdbc.sql("select account_id from chime_account where account_id = :accountId for update")
			.param("accountId", accountId)
			.query(String.class)
			.optional();
	}

	/**
	 * Takes over the whole list; accounts that are not in it any more are gone.
	 */
	void replaceAll(Collection<ChimeAccount> accounts, Instant readAt) {
		this.jdbc.sql("update chime_account set gone = true").update();
		accounts.forEach((account) -> put(account, readAt));
	}

	private void put(ChimeAccount account, Instant readAt) {
		if (write("""
				update chime_account set aws_account_id = :awsAccountId, name = :name, type = :type, status = :status,
				  default_tier = :defaultTier, supported_tiers = :supportedTiers, created_at = :createdAt,
				  read_at = :readAt, gone = false
				where account_id = :accountId""", account, readAt) == 0) {
			write("""
					insert into chime_account (account_id, aws_account_id, name, type, status, default_tier,
					  supported_tiers, created_at, read_at, gone)
					values (:accountId, :awsAccountId, :name, :type, :status, :defaultTier,
					  :supportedTiers, :createdAt, :readAt, false)""", account, readAt);
		}
	}

	private int write(String sql, ChimeAccount account, Instant readAt) {
		return this.jdbc.sql(sql)
			.param("accountId", account.accountId())
			.param("awsAccountId", account.awsAccountId())
			.param("name", UserRows.text(account.name()))
			.param("type", account.type())
			.param("status", account.status())
			.param("defaultTier", account.defaultTier())
			.param("supportedTiers", String.join("\n", account.supportedTiers()))
			.param("createdAt", StoredTime.of(account.createdAt()))
			.param("readAt", StoredTime.of(readAt))
			.update();
	}

	private static ChimeAccount account(ResultSet row, int number) throws SQLException {
		List<String> tiers = row.getString("supported_tiers").lines().toList();
		return new ChimeAccount(row.getString("account_id"), row.getString("aws_account_id"), row.getString("name"),
				row.getString("type"), row.getString("status"), row.getString("default_tier"), tiers,
				UserRows.instant(row, "created_at"));
	}

}
