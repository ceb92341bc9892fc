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
	public int order() {
		return 90;
	}

	@Override
	public String textKey() {
		return "simulator.navigation";
	}

	@Override
	public String path(@Nullable String accountId) {
		return "/simulator";
	}

	@Override
	public String icon() {
		return "simulator";
	}

	@Override
	public Set<String> roles() {
		return Set.of("ADMIN");
	}

}
