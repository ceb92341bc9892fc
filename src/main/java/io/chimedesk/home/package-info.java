/**
 * The dashboard: numbers that lead somewhere.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "budget", "chime", "directory", "lease", "plan", "request", "run",
		"selection", "ui" })
package io.chimedesk.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
