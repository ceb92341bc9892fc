package io.chimedesk.run.web;

import java.util.Set;

import io.chimedesk.audit.Actor;
import io.chimedesk.run.RunReports;
import io.chimedesk.ui.NavigationEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The way to the runs, with the number of the operator's runs that go on.
 */
@Component
class RunNavigation implements NavigationEntry {

	private static final int LATEST = 50;

	private final RunReports reports;

	RunNavigation(RunReports reports) {
		this.reports = reports;
	}

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

	@Override
	public @Nullable Integer badge(String operator, @Nullable String accountId) {
		Actor owner = new Actor(operator, "HELPDESK");
		long open = this.reports.before(owner, null, Long.MAX_VALUE, LATEST)
			.stream()
			.filter((run) -> run.status().isOpen())
			.count();
		return (open > 0) ? Math.toIntExact(open) : null;
	}

}
