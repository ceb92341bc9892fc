package io.chimedesk.directory.web;

import java.util.List;
import java.util.Locale;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.chime.LicenceTier;
import io.chimedesk.directory.CopyAges;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.web.AccountCard.TierCount;

import org.springframework.stereotype.Component;

/**
 * Gathers what the page of accounts shows.
 */
@Component
class AccountCards {

	private final Directory directory;

	private final CopyAges ages;

	AccountCards(Directory directory, CopyAges ages) {
		this.directory = directory;
		this.ages = ages;
	}

	List<AccountCard> all() {
		return this.directory.accounts().stream().map(this::card).toList();
	}

	private AccountCard card(ChimeAccount account) {
		List<TierCount> tiers = this.directory.countsByTier(account.accountId())
			.entrySet()
			.stream()
			.map((tier) -> new TierCount(tier.getKey(), style(tier.getKey()), tier.getValue()))
			.toList();
		return new AccountCard(account, this.ages.of(account.accountId()), tiers);
	}

	private static String style(String tier) {
		return LicenceTier.of(tier).map((known) -> "tier-" + known.wire().toLowerCase(Locale.ROOT)).orElse("");
	}

}
