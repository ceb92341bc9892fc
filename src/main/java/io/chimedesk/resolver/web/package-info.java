/**
 * The pages to paste or upload a list on, and to mend what became of its rows.
 */
@NullMarked
package io.chimedesk.resolver.web;

import org.jspecify.annotations.NullMarked;
