/**
 * Tells the owners of runs how they ended. It stands alone so that runs may tell notices
 * themselves.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "notice", "run" })
package io.chimedesk.runnotice;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
