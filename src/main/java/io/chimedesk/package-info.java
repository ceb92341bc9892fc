/**
 * Chime Desk: changes Amazon Chime users in bulk, and proves afterwards what happened to
 * each one.
 */
@NullMarked
package io.chimedesk;

import org.jspecify.annotations.NullMarked;
