/**
 * The page of figures and its file.
 */
@NullMarked
package io.chimedesk.figures.web;

import org.jspecify.annotations.NullMarked;
