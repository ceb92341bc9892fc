package io.chimedesk.notice;

/**
 * What there is to tell.
 */
public enum NoticeKind {

	RUN_TO_APPROVE, RUN_APPROVED

}
