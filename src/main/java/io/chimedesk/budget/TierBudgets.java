package io.chimedesk.budget;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import io.chimedesk.chime.LicenceTier;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of ceilings.
 */
@Repository
class TierBudgets {

	private final JdbcClient jdbc;

	private final Clock clock;

	TierBudgets(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The ceilings of an account, by tier.
	 */
	Map<LicenceTier, Integer> of(String accountId) {
		Map<LicenceTier, Integer> ceilings = new EnumMap<>(LicenceTier.class);
		this.jdbc.sql("select tier, ceiling from tier_budget where account_id = :account")
			.param("account", accountId)
			.query((row) -> {
				int ceiling = row.getInt("ceiling");
				LicenceTier.of(row.getString("tier")).ifPresent((tier) -> ceilings.put(tier, ceiling));
			});
		return ceilings;
	}

	/**
	 * The ceiling of a tier, which nobody else changes until this transaction ends.
	 */
	Optional<Integer> lock(String accountId, LicenceTier tier) {
		return this.jdbc
			.sql("select ceiling from tier_budget where account_id = :account and tier = :tier for update")
			.param("account", accountId)
			.param("tier", tier.wire())
			.query(Integer.class)
			.optional();
	}

	/**
	 * Sets a ceiling, or with null removes it.
	 * @return whether that changed it
	 */
	boolean set(String accountId, LicenceTier tier, @Nullable Integer ceiling, String by) {
		if (ceiling == null) {
			return this.jdbc.sql("delete from tier_budget where account_id = :account and tier = :tier")
				.param("account", accountId)
				.param("tier", tier.wire())
				.update() > 0;
		}
		return lock(accountId, tier).isPresent() ? update(accountId, tier, ceiling, by)
				: write("""
						insert into tier_budget (account_id, tier, ceiling, set_by, set_at)
						values (:account, :tier, :ceiling, :by, :at) on conflict do nothing""", accountId, tier,
						ceiling, by);
	}

	private boolean update(String accountId, LicenceTier tier, int ceiling, String by) {
		return write("""
				update tier_budget set ceiling = :ceiling, set_by = :by, set_at = :at
				where account_id = :account and tier = :tier and ceiling <> :ceiling""", accountId, tier, ceiling, by);
	}

	private boolean write(String sql, String accountId, LicenceTier tier, int ceiling, String by) {
		OffsetDateTime now = this.clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
		return this.jdbc.sql(sql)
			.param("account", accountId)
			.param("tier", tier.wire())
			.param("ceiling", ceiling)
			.param("by", by)
			.param("at", now)
			.update() > 0;
	}

}
