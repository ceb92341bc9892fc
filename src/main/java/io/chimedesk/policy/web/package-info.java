/**
 * The page of the policy.
 */
@NullMarked
package io.chimedesk.policy.web;

import org.jspecify.annotations.NullMarked;
