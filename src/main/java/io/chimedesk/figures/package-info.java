/**
 * Figures of the requests: how many, how long they took, for which tier, why and by whom.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "chime", "lease", "request", "ui" })
package io.chimedesk.figures;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
