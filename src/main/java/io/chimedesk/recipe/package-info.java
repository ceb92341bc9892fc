/**
 * Recipes: a saved filter and a change under a name, to be planned again and again with a
 * view of what is new since the last time.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "budget", "chime", "directory", "plan", "run", "selection", "ui" })
package io.chimedesk.recipe;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
