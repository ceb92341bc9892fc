package io.chimedesk.run.web;

import java.util.Set;

import io.chimedesk.run.RunReports;
import io.chimedesk.ui.NavigationEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The way to the runs, with the number of the operator's own runs that go on, however
 * old.
 */
@Component
class RunNavigation implements NavigationEntry {

	private final RunReports reports;

	RunNavigation(RunReports reports) {
		this.reports = reports;
	}

	@Override
	public Sign sign() {
		return new Sign(40, "run.navigation", "runs", Set.of("ADMIN", "HELPDESK", "AUDITOR"));
	}

	@Override
	public String path(@Nullable String accountId) {
		return "/runs";
	}

	@Override
	public @Nullable Integer badge(String operator, @Nullable String accountId) {
		int open = this.reports.countOpen(operator);
		return (open > 0) ? open : null;
	}

}
