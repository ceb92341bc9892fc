package io.chimedesk.notice.web;

import java.util.List;

import io.chimedesk.notice.ChannelState;
import io.chimedesk.notice.NoticeKind;

/**
 * The settings of an operator, and for an ADMIN how deliveries stand.
 *
 * @param channels nothing for who is no ADMIN
 */
record SettingsPage(boolean hasMail, List<NoticeKind> kinds, List<ChannelState> channels) {

	public boolean hasFailed() {
		return this.channels.stream().anyMatch((channel) -> channel.failed() > 0);
	}

}
