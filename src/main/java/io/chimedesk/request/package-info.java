/**
 * Licence requests: who should get what, why and until when, from "please" to "done".
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "budget", "chime", "directory", "lease", "notice", "operator",
		"plan", "policy", "run", "schedule", "selection", "ui" })
package io.chimedesk.request;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
