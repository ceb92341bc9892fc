/**
 * The pages of notices.
 */
@NullMarked
package io.chimedesk.notice.web;

import org.jspecify.annotations.NullMarked;
