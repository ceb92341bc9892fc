/**
 * The pages of runs: confirm, watch, read, prove, download, retry.
 */
@NullMarked
package io.chimedesk.run.web;

import org.jspecify.annotations.NullMarked;
