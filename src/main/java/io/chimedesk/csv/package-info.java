/**
 * What a cell of a CSV file may hold, for those who write such files and those who read
 * them again.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.chimedesk.csv;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
