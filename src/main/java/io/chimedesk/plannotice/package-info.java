/**
 * Tells operators of the plans that wait for them, and of what became of their own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "chime", "notice", "plan", "selection" })
package io.chimedesk.plannotice;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
