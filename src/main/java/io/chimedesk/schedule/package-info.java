/**
 * What those share who leave work to the scheduler.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.chimedesk.schedule;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
