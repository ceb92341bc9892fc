package io.chimedesk.run.web;

import java.util.Set;

import io.chimedesk.ui.NavigationEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The way to the runs.
 */
@Component
class RunNavigation implements NavigationEntry {

	@Override
	public int order() {
		return 40;
	}

	@Override
	public String textKey() {
		return "run.navigation";
	}

	@Override
	public String path(@Nullable String accountId) {
		return "/runs";
	}

	@Override
	public String icon() {
		return "runs";
	}

	@Override
	public Set<String> roles() {
		return Set.of("ADMIN", "HELPDESK", "AUDITOR");
	}

}
