/**
 * A confirmed plan being carried out: batches, attempts, outcomes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "chime", "directory", "plan", "schedule", "selection", "ui" })
package io.chimedesk.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
