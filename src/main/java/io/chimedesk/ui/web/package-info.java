/**
 * The error page.
 */
@NullMarked
package io.chimedesk.ui.web;

import org.jspecify.annotations.NullMarked;
