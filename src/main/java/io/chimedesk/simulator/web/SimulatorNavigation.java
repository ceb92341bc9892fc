package io.chimedesk.simulator.web;

import java.util.Set;

import io.chimedesk.simulator.ConditionalOnSimulator;
import io.chimedesk.ui.NavigationEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The way to the page of the simulator.
 */
@Component
@ConditionalOnSimulator
class SimulatorNavigation implements NavigationEntry {

	@Override
	public Sign sign() {
		return new Sign(90, "simulator.navigation", "simulator", Set.of("ADMIN"));
	}

	@Override
	public String path(@Nullable String accountId) {
		return "/simulator";
	}

}
