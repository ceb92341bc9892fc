/**
 * From a selection and a change to a reviewed plan.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "chime", "directory", "policy", "selection", "ui" })
package io.chimedesk.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
