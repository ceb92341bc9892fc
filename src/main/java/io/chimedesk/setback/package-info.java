/**
 * Background work for an account that fails again and again: how often, since when, and
 * when it is tried again.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.chimedesk.setback;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
