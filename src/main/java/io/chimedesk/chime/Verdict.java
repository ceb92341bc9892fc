package io.chimedesk.chime;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;

/**
 * Decides what a call that ended in an exception came to. Nothing was applied only if the
 * service said so or the body never left.
 */
record Verdict(Failure failure, Exchange exchange, @Nullable Duration retryAfter, Evidence evidence) {

	private static final int LONGEST_MESSAGE = 1_000;

	BatchReply reply() {
		Integer status = this.exchange.status();
		if (status == null) {
			return unanswered();
		}
		boolean good = status >= 200 && status < 300;
		return good ? doubtful(doubtOfAnswer()) : answered(status);
	}

	private BatchReply answered(int status) {
		ErrorName error = error();
		if (status == 429 || (error != null && error.isThrottling())) {
			return refused(Refusal.THROTTLED, error);
		}
		if (isInDoubt(status) || (error != null && error.isFault())) {
			return doubtful((status == 500) ? Doubt.SERVICE_FAILURE : Doubt.SERVICE_UNAVAILABLE);
		}
		Refusal named = (error != null) ? error.refusal() : null;
		return refused((named != null) ? named : refusalOf(status), error);
	}

	private BatchReply unanswered() {
		if (this.exchange.isSending()) {
			return doubtful(doubtOfSending());
		}
		if (this.exchange.isPrepared() || this.failure.isOfTransport()) {
			return new BatchReply.Unreachable(message(), this.evidence);
		}
		// before a call is complete the SDK asks for nothing but credentials
		return refused(Refusal.UNAUTHORIZED, null);
	}

	private Doubt doubtOfSending() {
		if (this.failure.isInterrupted()) {
			return Doubt.INTERRUPTED;
		}
		return this.failure.isTimeOut() ? Doubt.TIME_OUT : Doubt.CONNECTION_LOST;
	}

	private Doubt doubtOfAnswer() {
		if (this.exchange.isTooLarge()) {
			return Doubt.ANSWER_TOO_LARGE;
		}
		if (this.failure.isInterrupted()) {
			return Doubt.INTERRUPTED;
		}
		if (this.failure.isTimeOut()) {
			return Doubt.TIME_OUT;
		}
		return this.failure.isConnectionLost() ? Doubt.CONNECTION_LOST : Doubt.UNREADABLE_ANSWER;
	}

	/** 408 and 425 come from something in between that may have passed the call on. */
	private static boolean isInDoubt(int status) {
		return status >= 500 || status < 200 || status == 408 || status == 425;
	}

	private static Refusal refusalOf(int status) {
		return switch (status) {
			case 400 -> Refusal.BAD_REQUEST;
			case 401 -> Refusal.UNAUTHORIZED;
			case 403 -> Refusal.FORBIDDEN;
			case 404, 410 -> Refusal.NOT_FOUND;
			default -> (status < 400) ? Refusal.REDIRECTED : Refusal.OTHER;
		};
	}

	private BatchReply refused(Refusal refusal, @Nullable ErrorName error) {
		return new BatchReply.Refused(refusal, (error != null) ? error.name() : null, message(), this.retryAfter,
				this.evidence);
	}

	private BatchReply doubtful(Doubt doubt) {
		return new BatchReply.Doubtful(doubt, message(), this.retryAfter, this.evidence);
	}

	private @Nullable ErrorName error() {
		AwsErrorDetails details = this.failure.details();
		ErrorName named = ErrorName.of((details != null) ? details.errorCode() : null);
		return (named != null) ? named : ErrorName.of(this.exchange.header("x-amzn-ErrorType").orElse(null));
	}

	private String message() {
		String text = this.failure.message(this.exchange.status()).replaceAll("\\p{Cc}+", " ").strip();
		return (text.length() <= LONGEST_MESSAGE) ? text : text.substring(0, LONGEST_MESSAGE);
	}

}
