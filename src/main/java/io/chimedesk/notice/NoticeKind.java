package io.chimedesk.notice;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What there is to tell.
 */
public enum NoticeKind {

	REQUEST_TO_DECIDE(true), REQUEST_DECIDED(true), REQUEST_DONE(false), REQUEST_REOPENED(true), REQUEST_EXPIRED(true),
	REQUEST_COMMENT(false), LEASE_ENDING(true), LEASE_ASKS(true), LEASE_ENDED(false), LEASES_STUCK(true),
	RUN_TO_APPROVE(true), RUN_APPROVED(false), PLAN_DECLINED(true), PLAN_TAKEN_BACK(false), RUN_ENDED(false),
	RUN_HALTED(true);

	private final boolean pressing;

	NoticeKind(boolean pressing) {
		this.pressing = pressing;
	}

	/**
	 * Those that wait for somebody; they go by e-mail unless an operator wants it
	 * otherwise.
	 */
	static Set<NoticeKind> pressing() {
		Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
		Arrays.stream(values()).filter((kind) -> kind.pressing).forEach(kinds::add);
		return kinds;
	}

}
