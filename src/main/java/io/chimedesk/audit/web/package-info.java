/**
 * The journal as a page.
 */
@NullMarked
package io.chimedesk.audit.web;

import org.jspecify.annotations.NullMarked;
