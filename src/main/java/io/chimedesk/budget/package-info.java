/**
 * How many users of an account should have a tier at most, and how many are free.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "chime", "directory", "ui" })
package io.chimedesk.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
