/**
 * From the bytes of a list to rows with line numbers: pure, so that every odd file can be
 * a test.
 */
@NullMarked
package io.chimedesk.resolver.parse;

import org.jspecify.annotations.NullMarked;
