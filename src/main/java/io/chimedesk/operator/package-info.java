/**
 * Who may sign in, and what each role may do.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "ui" })
package io.chimedesk.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
