package io.chimedesk.chime;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The name of an error type as it stands in an answer, and what that name means whatever
 * the HTTP status says.
 */
record ErrorName(String name) {

	private static final Set<String> THROTTLING = Set.of("Throttling", "Throttled", "ThrottledClient",
			"RequestThrottled", "RequestLimitExceeded", "TooManyRequests", "SlowDown", "BandwidthLimitExceeded",
			"PriorRequestNotComplete", "ProvisionedThroughputExceeded", "EC2Throttled");

	private static final Set<String> CREDENTIALS = Set.of("UnauthorizedClient", "ExpiredToken", "InvalidClientTokenId",
			"UnrecognizedClient", "InvalidAccessKeyId", "MissingAuthenticationToken", "InvalidToken",
			"TokenRefreshRequired", "AuthFailure", "IncompleteSignature", "SignatureDoesNotMatch");

	private static final Set<String> CLOCK = Set.of("InvalidSignature", "RequestExpired", "RequestTimeTooSkewed",
			"RequestInTheFuture");

	private static final Set<String> PERMISSION = Set.of("Forbidden", "AccessDenied", "OptInRequired", "NotAuthorized");

	private static final Set<String> FAULTS = Set.of("ServiceFailure", "ServiceUnavailable", "InternalFailure",
			"InternalServer", "InternalServerError", "InternalError", "RequestTimeout");

	private static final Set<String> OTHERS = Set.of("ResourceLimitExceeded", "Conflict", "UnprocessableEntity");

	/**
	 * The bare name: without a name space before {@code #} and an address after
	 * {@code :}.
	 */
	static @Nullable ErrorName of(@Nullable String raw) {
		if (raw == null || raw.isBlank()) {
			return null;
		}
		String name = raw.substring(raw.indexOf('#') + 1).strip();
		int colon = name.indexOf(':');
		return new ErrorName((colon >= 0) ? name.substring(0, colon) : name);
	}

	boolean isThrottling() {
		return THROTTLING.contains(stem());
	}

	/**
	 * Whether the service says that it failed, so that nobody knows what it applied.
	 */
	boolean isFault() {
		return FAULTS.contains(stem());
	}

	/**
	 * What the name says about a call that was refused; null if only the status tells.
	 */
	@Nullable Refusal refusal() {
		String stem = stem();
		if (CREDENTIALS.contains(stem)) {
			return Refusal.UNAUTHORIZED;
		}
		if (CLOCK.contains(stem)) {
			return Refusal.CLOCK_SKEW;
		}
		if (PERMISSION.contains(stem)) {
			return Refusal.FORBIDDEN;
		}
		return switch (stem) {
			case "NotFound" -> Refusal.NOT_FOUND;
			case "BadRequest", "Validation" -> Refusal.BAD_REQUEST;
			default -> OTHERS.contains(stem) ? Refusal.OTHER : null;
		};
	}

	private String stem() {
		return this.name.endsWith("Exception") ? this.name.substring(0, this.name.length() - "Exception".length())
				: this.name;
	}

}
