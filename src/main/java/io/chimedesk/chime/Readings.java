package io.chimedesk.chime;

/**
 * What the fate of a call means where it was a read.
 */
final class Readings {

	private Readings() {
	}

	static <T> Reading<T> of(BatchReply reply) {
		return switch (reply) {
			case BatchReply.Refused refused -> refused(refused);
			case BatchReply.Doubtful doubtful ->
				new Reading.Failed<>(true, false, doubtful.message(), doubtful.retryAfter());
			case BatchReply.Unreachable unreachable -> new Reading.Failed<>(true, false, unreachable.message(), null);
			case BatchReply.Answered answered -> unreadable("The answer is not that of a read");
		};
	}

	/**
	 * An answer that is not Chime's, or not to this question.
	 */
	static <T> Reading<T> unreadable(String message) {
		return new Reading.Failed<>(true, false, message, null);
	}

	/**
	 * The same failure of a greater read.
	 */
	static <T> Reading<T> failed(Reading.Failed<?> failed) {
		return new Reading.Failed<>(failed.transientTrouble(), failed.throttled(), failed.message(),
				failed.retryAfter());
	}

	private static <T> Reading<T> refused(BatchReply.Refused refused) {
		return switch (refused.refusal()) {
			case NOT_FOUND -> new Reading.Missing<>(refused.message());
			case THROTTLED -> new Reading.Failed<>(true, true, refused.message(), refused.retryAfter());
			case BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, CLOCK_SKEW, REDIRECTED, OTHER ->
				new Reading.Failed<>(false, false, refused.message(), refused.retryAfter());
		};
	}

}
