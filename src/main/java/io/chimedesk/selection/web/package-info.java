/**
 * The pages of users and of the selection.
 */
@NullMarked
package io.chimedesk.selection.web;

import org.jspecify.annotations.NullMarked;
