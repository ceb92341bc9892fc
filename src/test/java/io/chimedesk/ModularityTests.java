package io.chimedesk;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

/**
 * The map of the modules holds: who may import whom, and no cycles.
 */
class ModularityTests {

	@Test
	void modulesImportOnlyWhatTheyMay() {
		ApplicationModules.of(ChimeDeskApplication.class).verify();
	}

}
