package io.chimedesk.notice;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How deliveries stand on one channel.
 *
 * @param since when the oldest that waits was told
 * @param next when what waits is tried again
 * @param reason why the last one that did not go did not
 * @param delivered when one went the last time
 */
public record ChannelState(Channel channel, boolean isSetUp, int waiting, int failed, @Nullable Instant since,
		@Nullable Instant next, @Nullable String reason, @Nullable Instant delivered) {
}
