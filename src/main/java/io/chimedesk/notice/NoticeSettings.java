package io.chimedesk.notice;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What an operator wants by e-mail; in the program everything is told always.
 *
 * @param email where to; null for nowhere
 */
public record NoticeSettings(@Nullable String email, Set<NoticeKind> byMail) {

	/**
	 * Of who has not said anything: as soon as there is an address, what waits for
	 * somebody.
	 */
	static final NoticeSettings DEFAULT = new NoticeSettings(null, NoticeKind.pressing());

	public NoticeSettings {
		byMail = Set.copyOf(byMail);
	}

	/**
	 * Whether such a notice goes by e-mail.
	 */
	boolean wants(NoticeKind kind) {
		return this.email != null && this.byMail.contains(kind);
	}

}
