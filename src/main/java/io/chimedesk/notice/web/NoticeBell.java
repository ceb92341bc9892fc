package io.chimedesk.notice.web;

import io.chimedesk.notice.MyNotices;
import io.chimedesk.ui.Bell;

import org.springframework.stereotype.Component;

/**
 * The bell in the frame of every page.
 */
@Component
class NoticeBell implements Bell {

	private final MyNotices notices;

	NoticeBell(MyNotices notices) {
		this.notices = notices;
	}

	@Override
	public String path() {
		return NoticesController.NOTICES;
	}

	@Override
	public int unread(String operator) {
		return this.notices.countUnread(operator);
	}

}
