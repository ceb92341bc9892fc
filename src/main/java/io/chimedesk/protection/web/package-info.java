/**
 * The page of protected users.
 */
@NullMarked
package io.chimedesk.protection.web;

import org.jspecify.annotations.NullMarked;
