package io.chimedesk.chime;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * What was seen of one call on the wire: whether it was ready to go, whether its body had
 * begun to leave, and the head of the answer.
 */
final class Exchange {

	private boolean prepared;

	private boolean sending;

	private boolean tooLarge;

	private @Nullable SdkHttpResponse response;

	void markPrepared() {
		this.prepared = true;
	}

	void markSending() {
		this.sending = true;
	}

	void markTooLarge() {
		this.tooLarge = true;
	}

	void markAnswered(SdkHttpResponse response) {
		this.response = response;
	}

	/**
	 * Whether the call got as far as the HTTP client: it was complete and signed.
	 */
	boolean isPrepared() {
		return this.prepared;
	}

	/**
	 * Whether anything of the body was handed to a connection. Until then the service
	 * cannot have applied it.
	 */
	boolean isSending() {
		return this.sending;
	}

	boolean isTooLarge() {
		return this.tooLarge;
	}

	@Nullable Integer status() {
		return (this.response != null) ? this.response.statusCode() : null;
	}

	@Nullable String requestId() {
		return header("x-amzn-RequestId").or(() -> header("x-amz-request-id")).orElse(null);
	}

	Optional<String> header(String name) {
		return (this.response != null) ? this.response.firstMatchingHeader(name) : Optional.empty();
	}

}
