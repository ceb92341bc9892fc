package io.chimedesk.resolver.parse;

/**
 * How large a list may be. Pages name these before anybody meets them.
 */
public final class Limits {

	/** 10 MiB. */
	public static final int BYTES = 10 * 1024 * 1024;

	public static final int ROWS = 100_000;

	/** Characters of a line. */
	public static final int LINE = 4096;

	/** Characters of what stands for a user, as the longest e-mail address. */
	public static final int USER = 320;

	private Limits() {
	}

}
