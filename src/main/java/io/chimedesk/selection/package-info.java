/**
 * What operators have picked so far, and the pages to pick on.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "chime", "directory", "operator", "ui" })
package io.chimedesk.selection;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
