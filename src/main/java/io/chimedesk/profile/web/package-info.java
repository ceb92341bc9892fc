/**
 * The page of one user.
 */
@NullMarked
package io.chimedesk.profile.web;

import org.jspecify.annotations.NullMarked;
