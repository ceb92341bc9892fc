package io.chimedesk.notice;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an operator was told; nobody sees or marks what another one was.
 */
@Service
@Transactional
public class MyNotices {

	private final ToldNotices told;

	private final Clock clock;

	MyNotices(ToldNotices told, Clock clock) {
		this.told = told;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public int countUnread(String operator) {
		return this.told.countUnread(operator);
	}

	/**
	 * What the operator has not read yet, newest first.
	 */
	@Transactional(readOnly = true)
	public List<ToldNotice> unread(String operator, int limit) {
		return this.told.unread(operator, limit);
	}

	/**
	 * What the operator has read of those before that one, newest first.
	 */
	@Transactional(readOnly = true)
	public List<ToldNotice> read(String operator, long before, int limit) {
		return this.told.read(operator, before, limit);
	}

	/**
	 * Marks it as read.
	 * @throws NoticeNotFound if the operator was told no such thing
	 */
	public Notice open(String operator, long id) {
		Notice notice = this.told.find(operator, id).orElseThrow(() -> new NoticeNotFound(id)).notice();
		this.told.markRead(operator, id, this.clock.instant());
		return notice;
	}

	/**
	 * Marks that one and all before it as read.
	 * @return how many were not yet
	 */
	public int markReadUpTo(String operator, long id) {
		return this.told.markReadUpTo(operator, id, this.clock.instant());
	}

}
