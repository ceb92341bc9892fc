package io.chimedesk.notice;

import java.util.List;

/**
 * One thing that operators are told. It leaves the program, so it holds no secret, and of
 * users no more than how many they are.
 *
 * @param subject what it is about, for instance {@code request/12}; never a person
 * @param path the page that it leads to, for instance {@code /requests/12}
 * @param arguments further facts. The message {@code notice.<KIND>} has the end of the
 * subject as its argument 0, and these from 1 on; those it does not name follow the text
 */
public record Notice(NoticeKind kind, String subject, String path, List<String> arguments) {

	private static final int LONGEST_SUBJECT = 200;

	private static final int LONGEST_PATH = 500;

	public Notice {
		if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
			throw new IllegalArgumentException("The subject of a notice has 1 to 200 characters");
		}
		if (!path.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*|/") || path.length() > LONGEST_PATH) {
			throw new IllegalArgumentException("A notice leads to a page of ours: " + kind);
		}
		arguments = arguments.stream().map((argument) -> argument.replaceAll("\\p{Cntrl}+", " ").strip()).toList();
	}

	/**
	 * The subject without its noun: of {@code request/12} the 12.
	 */
	String number() {
		return this.subject.substring(this.subject.lastIndexOf('/') + 1);
	}

}
