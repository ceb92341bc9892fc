/**
 * What the simulated Chime holds: accounts, their users, and the reasons why a user
 * refuses a change; all of it made from a seed.
 */
@NullMarked
package io.chimedesk.simulator.world;

import org.jspecify.annotations.NullMarked;
