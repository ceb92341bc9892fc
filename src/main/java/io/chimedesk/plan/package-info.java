/**
 * From a selection and a change to a reviewed plan.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "budget", "chime", "directory", "policy", "selection", "ui" })
package io.chimedesk.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
