/**
 * The pages from picking users to the reviewed plan.
 */
@NullMarked
package io.chimedesk.plan.web;

import org.jspecify.annotations.NullMarked;
