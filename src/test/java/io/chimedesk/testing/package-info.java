/**
 * What tests share: databases, a fake Chime, composed annotations.
 */
@NullMarked
package io.chimedesk.testing;

import org.jspecify.annotations.NullMarked;
