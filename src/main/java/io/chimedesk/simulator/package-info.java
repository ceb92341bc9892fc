/**
 * An HTTP server that speaks the REST protocol of Chime, with a rehearsal account of its
 * own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "ui" })
package io.chimedesk.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
