package io.chimedesk.notice;

import java.util.List;

/**
 * One thing that operators are told.
 *
 * @param subject what it is about, for instance {@code request/12}; never a person
 * @param path the page that it leads to, for instance {@code /requests/12}
 * @param arguments the arguments of the message {@code notice.<KIND>}; no secrets, and
 * nothing of users but counts
 */
public record Notice(NoticeKind kind, String subject, String path, List<String> arguments) {

	public Notice {
		arguments = List.copyOf(arguments);
	}

}
