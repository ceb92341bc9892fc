/**
 * The pages of leases and of the trial clock.
 */
@NullMarked
package io.chimedesk.lease.web;

import org.jspecify.annotations.NullMarked;
