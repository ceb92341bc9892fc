package io.chimedesk.notice;

/**
 * There is no such notice, or another operator was told it.
 */
public class NoticeNotFound extends RuntimeException {

	NoticeNotFound(long id) {
		super("Notice " + id);
	}

}
