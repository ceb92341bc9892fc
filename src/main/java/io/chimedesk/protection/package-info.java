/**
 * The list of the users of an account whom no plan sends by itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "chime", "directory", "plan", "resolver", "ui" })
package io.chimedesk.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
