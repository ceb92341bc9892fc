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
	public int order() {
		return 80;
	}

	@Override
	public String textKey() {
		return "audit.navigation";
	}

	@Override
	public String path(@Nullable String accountId) {
		return "/audit";
	}

	@Override
	public String icon() {
		return "audit";
	}

	@Override
	public Set<String> roles() {
		return Set.of("ADMIN", "AUDITOR");
	}

}
