/**
 * Kills the packaged program at chosen places while it carries out runs, and checks what
 * has to be true afterwards (RELIABILITY-SECURITY: P01, K1 to K10, I1 to I14).
 */
@NullMarked
package io.chimedesk.run.kill;

import org.jspecify.annotations.NullMarked;
