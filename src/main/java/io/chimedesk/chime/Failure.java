package io.chimedesk.chime;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
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
 * The exception that a call ended in, and what it is about.
 */
record Failure(RuntimeException exception) {

	@Nullable AwsErrorDetails details() {
		return (this.exception instanceof AwsServiceException service) ? service.awsErrorDetails() : null;
	}

	/**
	 * In the service's own words where it has any.
	 * @param status of the answer, null without one
	 */
	String message(@Nullable Integer status) {
		AwsErrorDetails details = details();
		String own = (details != null) ? details.errorMessage() : null;
		if (own != null) {
			return own;
		}
		return (this.exception instanceof AwsServiceException && status != null) ? "HTTP status " + status
				: transportMessage();
	}

	boolean isInterrupted() {
		return Thread.currentThread().isInterrupted() || causes()
			.anyMatch((cause) -> cause instanceof AbortedException || cause instanceof InterruptedException);
	}

	boolean isTimeOut() {
		return causes().anyMatch((cause) -> cause instanceof ApiCallTimeoutException
				|| cause instanceof ApiCallAttemptTimeoutException || cause instanceof SocketTimeoutException);
	}

	boolean isConnectionLost() {
		return causes().anyMatch((cause) -> cause instanceof SocketException || cause instanceof InterruptedIOException
				|| cause instanceof SSLException || cause.getClass().getName().startsWith("org.apache.hc."));
	}

	/**
	 * Whether the network or this program is to blame, and not what the SDK was given.
	 */
	boolean isOfTransport() {
		return !(this.exception instanceof SdkException) || isInterrupted() || isTimeOut()
				|| causes().anyMatch(Failure::isOfNetwork);
	}

	private static boolean isOfNetwork(Throwable cause) {
		return cause instanceof IOException
				&& !(cause instanceof FileSystemException || cause instanceof FileNotFoundException);
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

	private Stream<Throwable> causes() {
		return Stream
			.<@Nullable Throwable>iterate(this.exception, Objects::nonNull,
					(cause) -> (cause != null) ? cause.getCause() : null)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.limit(20);
	}

}
