package io.chimedesk.lease.web;

import java.util.Set;

import io.chimedesk.lease.LeaseBook;
import io.chimedesk.lease.LeaseShow;
import io.chimedesk.ui.NavigationEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The way to the leases, with the number of those that ask.
 */
@Component
class LeaseNavigation implements NavigationEntry {

	private final LeaseBook book;

	LeaseNavigation(LeaseBook book) {
		this.book = book;
	}

	@Override
	public Sign sign() {
		return new Sign(55, "lease.navigation", "clock", Set.of("ADMIN", "HELPDESK", "AUDITOR"));
	}

	@Override
	public String path(@Nullable String accountId) {
		return "/leases";
	}

	@Override
	public boolean covers(String page) {
		return page.matches("/accounts/[^/]+/trials");
	}

	@Override
	public @Nullable Integer badge(String operator, @Nullable String accountId) {
		int asking = this.book.count(LeaseShow.ASKS);
		return (asking > 0) ? asking : null;
	}

}
