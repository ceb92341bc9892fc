/**
 * Tiers granted until a date: afterwards the earlier tier returns.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "chime", "directory", "notice", "plan", "policy", "run", "schedule",
		"selection", "setback", "ui" })
package io.chimedesk.lease;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
