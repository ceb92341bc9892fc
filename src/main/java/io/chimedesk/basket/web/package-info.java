/**
 * The page of the basket.
 */
@NullMarked
package io.chimedesk.basket.web;

import org.jspecify.annotations.NullMarked;
