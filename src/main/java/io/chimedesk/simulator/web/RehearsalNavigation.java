package io.chimedesk.simulator.web;

import java.util.Set;

import io.chimedesk.simulator.ConditionalOnSimulator;
import io.chimedesk.ui.NavigationEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The way to the page on which trouble is rehearsed.
 */
@Component
@ConditionalOnSimulator
class RehearsalNavigation implements NavigationEntry {

	@Override
	public Sign sign() {
		return new Sign(91, "simulator.rehearsal.navigation", "bolt", Set.of("ADMIN"));
	}

	@Override
	public String path(@Nullable String accountId) {
		return "/rehearsal";
	}

}
