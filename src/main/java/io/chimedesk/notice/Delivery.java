package io.chimedesk.notice;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A notice that has to go out.
 *
 * @param recipient the sign-in name of who is told; null for the webhook
 * @param tries how often it was tried in vain
 */
record Delivery(long id, Channel channel, @Nullable String recipient, Notice notice, Instant toldAt, int tries) {
}
