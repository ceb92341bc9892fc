/**
 * The page one starts from.
 */
@NullMarked
package io.chimedesk.home.web;

import org.jspecify.annotations.NullMarked;
