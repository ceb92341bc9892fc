/**
 * The pages of the accounts and their copies.
 */
@NullMarked
package io.chimedesk.directory.web;

import org.jspecify.annotations.NullMarked;
