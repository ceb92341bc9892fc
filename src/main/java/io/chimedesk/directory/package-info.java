/**
 * Our copy of an account's users: refresh, search, filter, age.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "chime", "schedule", "ui" })
package io.chimedesk.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
