package io.chimedesk.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.directory.Directory;
import io.chimedesk.directory.UserLookup;
import io.chimedesk.resolver.parse.Entry;

import org.springframework.stereotype.Component;

/**
 * Resolves rows against the copy of the users as it is now.
 */
@Component
class Resolution {

	private final Directory directory;

	Resolution(Directory directory) {
		this.directory = directory;
	}

	/**
	 * What becomes of each of these rows of a new list.
	 */
	List<ListRow> rows(String accountId, List<Entry> entries) {
		Judgement judgement = judgement(accountId);
		List<ListRow> rows = new ArrayList<>(entries.size());
		entries.forEach((entry) -> rows.add(judgement.row(rows.size() + 1, entry)));
		return Repeats.settle(rows);
	}

	/**
	 * Judges rows by what the copy has now.
	 */
	Judgement judgement(String accountId) {
		List<ChimeAccount> others = this.directory.accounts()
			.stream()
			.filter((account) -> !account.accountId().equals(accountId))
			.toList();
		Map<String, UserSearch> searches = new HashMap<>();
		return new Judgement(new UserSearch(lookup(accountId)), tiers(accountId),
				(text) -> others.stream()
					.filter((account) -> has(account.accountId(), text, searches))
					.map(ChimeAccount::name)
					.findFirst());
	}

	/**
	 * Judges rows by that account alone.
	 */
	Judgement judgementWithin(String accountId) {
		return new Judgement(new UserSearch(lookup(accountId)), tiers(accountId), (text) -> Optional.empty());
	}

	UserLookup lookup(String accountId) {
		return this.directory.lookup(accountId);
	}

	private Set<String> tiers(String accountId) {
		return this.directory.account(accountId)
			.map((account) -> Set.copyOf(account.supportedTiers()))
			.orElseGet(Set::of);
	}

	private boolean has(String accountId, String text, Map<String, UserSearch> searches) {
		return searches.computeIfAbsent(accountId, (id) -> new UserSearch(lookup(id)))
			.exact(text)
			.stream()
			.anyMatch((user) -> !user.gone());
	}

}
