/**
 * Licence requests: who should get what, why and until when, from "please" to "done".
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "budget", "chime", "directory", "lease", "notice", "operator",
		"plan", "policy", "resolver", "run", "schedule", "selection", "ui" })
package io.chimedesk.request;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
