package io.chimedesk.lease.web;

import java.util.List;
import java.util.Map;

import io.chimedesk.chime.ChimeAccount;
import io.chimedesk.lease.LeaseShow;
import io.chimedesk.lease.LeaseWeek;
import io.chimedesk.setback.Setback;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of leases.
 *
 * @param counts how many stand where
 * @param next the place that the next page begins after; null if there is none
 * @param begins whether it is the first page
 * @param accounts those whose trial clocks there are
 * @param setbacks the accounts whose leases could not be ended the last time
 */
record LeasesPage(LeaseShow show, List<LeaseView> leases, Map<LeaseShow, Integer> counts, List<LeaseWeek> weeks,
		@Nullable String next, boolean begins, List<ChimeAccount> accounts, List<Setback> setbacks) {

	LeasesPage {
		leases = List.copyOf(leases);
		counts = Map.copyOf(counts);
		weeks = List.copyOf(weeks);
		accounts = List.copyOf(accounts);
		setbacks = List.copyOf(setbacks);
	}

	/**
	 * What to call an account.
	 */
	public String name(String accountId) {
		return this.accounts.stream()
			.filter((account) -> account.accountId().equals(accountId))
			.findFirst()
			.map(ChimeAccount::name)
			.orElse(accountId);
	}

	public int count(LeaseShow which) {
		return this.counts.getOrDefault(which, 0);
	}

	/**
	 * The address of the list, from its beginning.
	 */
	public String address(LeaseShow which) {
		return "/leases" + ((which == LeaseShow.RUNNING) ? "" : "?show=" + which.word());
	}

	/**
	 * The address of the page that follows; null if none does.
	 */
	public @Nullable String following() {
		return (this.next != null) ? "/leases?show=" + this.show.word() + "&after=" + this.next : null;
	}

	public LeaseShow[] shows() {
		return LeaseShow.values();
	}

}
