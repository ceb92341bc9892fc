/**
 * Signing in, and the way in for the first administrator.
 */
@NullMarked
package io.chimedesk.operator.web;

import org.jspecify.annotations.NullMarked;
