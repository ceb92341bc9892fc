package io.chimedesk.request.web;

import java.util.Set;

import io.chimedesk.request.Requests;
import io.chimedesk.ui.NavigationEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The way to the requests, with how many of others wait for a decision.
 */
@Component
class RequestNavigation implements NavigationEntry {

	private final Requests requests;

	RequestNavigation(Requests requests) {
		this.requests = requests;
	}

	@Override
	public Sign sign() {
		return new Sign(50, "request.navigation", "license", Set.of("ADMIN", "HELPDESK", "AUDITOR"));
	}

	@Override
	public String path(@Nullable String accountId) {
		return "/requests";
	}

	@Override
	public boolean covers(String page) {
		return page.matches("/accounts/[^/]+/(requests/.*|basket)");
	}

	@Override
	public @Nullable Integer badge(String operator, @Nullable String accountId) {
		int undecided = this.requests.undecided(operator);
		return (undecided > 0) ? undecided : null;
	}

}
