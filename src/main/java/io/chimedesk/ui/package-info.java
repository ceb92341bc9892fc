/**
 * The page frame: navigation, paging, flash messages, error pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "csv")
package io.chimedesk.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
