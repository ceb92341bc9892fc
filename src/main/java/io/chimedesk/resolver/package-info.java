/**
 * Turns any list of users that somebody pastes or uploads into users of an account.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "chime", "csv", "directory", "selection", "ui" })
package io.chimedesk.resolver;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
