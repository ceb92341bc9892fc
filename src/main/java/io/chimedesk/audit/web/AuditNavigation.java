package io.chimedesk.audit.web;

import java.util.Set;

import io.chimedesk.ui.NavigationEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The way to the journal.
 */
@Component
class AuditNavigation implements NavigationEntry {

	@Override
	public Sign sign() {
		return new Sign(80, "audit.navigation", "audit", Set.of("ADMIN", "AUDITOR"));
	}

	@Override
	public String path(@Nullable String accountId) {
		return "/audit";
	}

}
