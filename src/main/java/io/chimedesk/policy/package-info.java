/**
 * What may be granted at once, what has to be approved, and by how many: one policy for
 * the whole installation.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "chime", "ui" })
package io.chimedesk.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
