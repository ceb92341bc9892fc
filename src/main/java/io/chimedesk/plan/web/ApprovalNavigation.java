package io.chimedesk.plan.web;

import java.util.Set;

import io.chimedesk.plan.Approvals;
import io.chimedesk.ui.NavigationEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The way to the plans that wait for a second person, with the number of those that the
 * operator can decide.
 */
@Component
class ApprovalNavigation implements NavigationEntry {

	private final Approvals approvals;

	ApprovalNavigation(Approvals approvals) {
		this.approvals = approvals;
	}

	@Override
	public Sign sign() {
		return new Sign(45, "plan.approvals.navigation", "check", Set.of("ADMIN", "AUDITOR"));
	}

	@Override
	public String path(@Nullable String accountId) {
		return "/approvals";
	}

	@Override
	public boolean covers(String page) {
		return page.startsWith("/plans/") && page.endsWith("/approval");
	}

	@Override
	public @Nullable Integer badge(String operator, @Nullable String accountId) {
		int open = this.approvals.countFor(operator);
		return (open > 0) ? open : null;
	}

}
