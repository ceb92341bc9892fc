/**
 * The pages of requests: the form, the inbox and each request.
 */
@NullMarked
package io.chimedesk.request.web;

import org.jspecify.annotations.NullMarked;
