package io.chimedesk.policy.web;

import java.util.Set;

import io.chimedesk.ui.NavigationEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The way to the policy.
 */
@Component
class PolicyNavigation implements NavigationEntry {

	@Override
	public Sign sign() {
		return new Sign(70, "policy.navigation", "settings", Set.of("ADMIN", "HELPDESK", "AUDITOR"));
	}

	@Override
	public String path(@Nullable String accountId) {
		return "/policy";
	}

}
