/**
 * One user: what our copy knows, what is in the way of a change, and everything that
 * happened to the user.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "audit", "chime", "directory", "lease", "plan", "request", "run", "selection", "ui" })
package io.chimedesk.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
