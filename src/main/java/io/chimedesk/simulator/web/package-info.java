/**
 * The page of the simulator.
 */
@NullMarked
package io.chimedesk.simulator.web;

import org.jspecify.annotations.NullMarked;
