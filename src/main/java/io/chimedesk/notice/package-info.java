/**
 * What operators are told: in the program, by e-mail and by a webhook.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "operator", "schedule", "ui" })
package io.chimedesk.notice;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
