/**
 * The basket: approved requests of an account are sent together, at once or at set times,
 * and each learns what came of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "chime", "directory", "plan", "request", "run", "schedule",
		"selection", "setback", "ui" })
package io.chimedesk.basket;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
