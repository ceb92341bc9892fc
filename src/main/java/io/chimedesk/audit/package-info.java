/**
 * The tamper-evident journal: who did what, when and why.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "ui" })
package io.chimedesk.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
