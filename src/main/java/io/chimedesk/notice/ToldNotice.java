package io.chimedesk.notice;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A notice that one operator was told.
 *
 * @param readAt null until the operator has read it
 */
public record ToldNotice(long id, Notice notice, Instant toldAt, @Nullable Instant readAt) {
}
