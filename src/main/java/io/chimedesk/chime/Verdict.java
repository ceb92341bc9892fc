package io.chimedesk.chime;

import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Decides what a call that ended in an exception came to. Nothing was applied only if the
 * service said so or the body never left.
 */
record Verdict(RuntimeException exception, Exchange exchange, @Nullable Duration retryAfter, Evidence evidence) {

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
		if (status >= 500 || status < 200 || (error != null && error.isFault())) {
			return doubtful((status == 500) ? Doubt.SERVICE_FAILURE : Doubt.SERVICE_UNAVAILABLE);
		}
		Refusal named = (error != null) ? error.refusal() : null;
		return refused((named != null) ? named : refusalOf(status), error);
	}

	private BatchReply unanswered() {
		if (this.exchange.isSending()) {
			return doubtful(isInterrupted() ? Doubt.INTERRUPTED : isTimeOut() ? Doubt.TIME_OUT : Doubt.CONNECTION_LOST);
		}
		if (this.exchange.isPrepared() || !(this.exception instanceof SdkException) || isInterrupted() || isTimeOut()) {
			return new BatchReply.Unreachable(message(), this.evidence);
		}
		boolean credentials = message().contains("credentials");
		return refused(credentials ? Refusal.UNAUTHORIZED : Refusal.OTHER, null);
	}

	private Doubt doubtOfAnswer() {
		if (this.exchange.isTooLarge()) {
			return Doubt.ANSWER_TOO_LARGE;
		}
		if (isInterrupted()) {
			return Doubt.INTERRUPTED;
		}
		if (isTimeOut()) {
			return Doubt.TIME_OUT;
		}
		return isConnectionLost() ? Doubt.CONNECTION_LOST : Doubt.UNREADABLE_ANSWER;
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
		AwsErrorDetails details = details();
		ErrorName named = ErrorName.of((details != null) ? details.errorCode() : null);
		return (named != null) ? named : ErrorName.of(this.exchange.header("x-amzn-ErrorType").orElse(null));
	}

	private @Nullable AwsErrorDetails details() {
		return (this.exception instanceof AwsServiceException service) ? service.awsErrorDetails() : null;
	}

	/** In the service's own words where it has any. */
	private String message() {
		AwsErrorDetails details = details();
		String own = (details != null) ? details.errorMessage() : null;
		String text = (own != null) ? own : (details != null || this.exception instanceof AwsServiceException)
				? "HTTP status " + this.exchange.status() : transportMessage();
		String clean = text.replaceAll("\\p{Cc}+", " ").strip();
		return (clean.length() <= LONGEST_MESSAGE) ? clean : clean.substring(0, LONGEST_MESSAGE);
	}

	private String transportMessage() {
		Throwable root = causes().reduce((first, second) -> second).orElse(this.exception);
		String text = Objects.requireNonNullElse(root.getMessage(), root.getClass().getSimpleName());
		if (!(this.exception instanceof SdkException)) {
			return "The call could not be made: " + this.exception.getClass().getSimpleName();
		}
		if (root instanceof UnknownHostException) {
			return "The host name cannot be resolved: " + text;
		}
		return (root instanceof SSLException) ? "TLS: " + text : text;
	}

	private boolean isInterrupted() {
		return Thread.currentThread().isInterrupted() || causes()
			.anyMatch((cause) -> cause instanceof AbortedException || cause instanceof InterruptedException);
	}

	private boolean isTimeOut() {
		return causes().anyMatch((cause) -> cause instanceof ApiCallTimeoutException
				|| cause instanceof ApiCallAttemptTimeoutException || cause instanceof SocketTimeoutException);
	}

	private boolean isConnectionLost() {
		return causes().anyMatch((cause) -> cause instanceof SocketException || cause instanceof InterruptedIOException
				|| cause instanceof SSLException || cause.getClass().getName().startsWith("org.apache.hc."));
	}

	private Stream<Throwable> causes() {
		return Stream
			.<@Nullable Throwable>iterate(this.exception, Objects::nonNull,
					(cause) -> (cause != null) ? cause.getCause() : null)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.limit(20);
	}

}
