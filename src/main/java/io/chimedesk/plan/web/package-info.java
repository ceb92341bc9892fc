/**
 * The pages from the change to the reviewed plan.
 */
@NullMarked
package io.chimedesk.plan.web;

import org.jspecify.annotations.NullMarked;
