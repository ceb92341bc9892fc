package io.chimedesk.budget;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.chimedesk.audit.Actor;
import io.chimedesk.audit.Audit;
import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.Directory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The budgets of accounts: how many users should have a tier at most, how many have it,
 * and how many are free.
 */
@Service
public class Budgets {

	/** The highest ceiling. */
	public static final int HIGHEST = 10_000_000;

	private final TierBudgets ceilings;

	private final Directory directory;

	private final ObjectProvider<Reservations> reservations;

	private final Audit audit;

	Budgets(TierBudgets ceilings, Directory directory, ObjectProvider<Reservations> reservations, Audit audit) {
		this.ceilings = ceilings;
		this.directory = directory;
		this.reservations = reservations;
		this.audit = audit;
	}

	/**
	 * The tiers that the account supports, those that users have, and those with a
	 * ceiling.
	 */
	@Transactional(readOnly = true)
	public List<BudgetLine> of(String accountId) {
		List<String> supported = this.directory.account(accountId).map(ChimeAccount::supportedTiers).orElse(List.of());
		return lines(accountId).stream()
			.filter((line) -> supported.contains(line.tier().wire()) || line.ceiling() != null || line.used() > 0
					|| line.reserved() > 0)
			.toList();
	}

	/**
	 * How many users would be over the ceilings.
	 * @param more how many more users shall get each tier, beyond those who are reserved
	 */
	@Transactional(readOnly = true)
	public int over(String accountId, Map<LicenceTier, Integer> more) {
		return lines(accountId).stream().mapToInt((line) -> line.over(more.getOrDefault(line.tier(), 0))).sum();
	}

	/**
	 * Sets a ceiling, or with null takes it away.
	 */
	@PreAuthorize("hasRole('ADMIN')")
	@Transactional
	public void set(Actor actor, String accountId, LicenceTier tier, @Nullable Integer ceiling) {
		Integer before = this.ceilings.lock(accountId, tier).orElse(null);
		if (!this.ceilings.set(accountId, tier, ceiling, actor.name())) {
			return;
		}
		Map<String, @Nullable Object> details = new HashMap<>();
		details.put("tier", tier.wire());
		details.put("from", (before != null) ? before : "none");
		details.put("to", (ceiling != null) ? ceiling : "none");
		this.audit.record(actor, "budget.changed", "account/" + accountId, details);
	}

	private List<BudgetLine> lines(String accountId) {
		Map<LicenceTier, Integer> set = this.ceilings.of(accountId);
		Map<String, Long> used = this.directory.countsByTier(accountId);
		Map<LicenceTier, Integer> reserved = new HashMap<>();
		this.reservations.forEach((all) -> all.reserved(accountId)
			.forEach((tier, users) -> reserved.merge(tier, users, Integer::sum)));
		return Arrays.stream(LicenceTier.values())
			.map((tier) -> new BudgetLine(tier, set.get(tier), Math.toIntExact(used.getOrDefault(tier.wire(), 0L)),
					reserved.getOrDefault(tier, 0)))
			.toList();
	}

}
