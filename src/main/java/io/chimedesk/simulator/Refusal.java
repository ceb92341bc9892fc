package io.chimedesk.simulator;

import com.fasterxml.jackson.annotation.JsonValue;
import io.chimedesk.simulator.world.ErrorCode;

/**
 * The exceptions that every operation can answer with, instead of doing what it was asked
 * for.
 */
public enum Refusal {

	BAD_REQUEST("BadRequestException", 400, ErrorCode.BAD_REQUEST, "The request is not valid."),
	UNAUTHORIZED("UnauthorizedClientException", 401, ErrorCode.UNAUTHORIZED, "The client is not authorized."),
	FORBIDDEN("ForbiddenException", 403, ErrorCode.FORBIDDEN, "The client is permanently forbidden to do this."),
	NOT_FOUND("NotFoundException", 404, ErrorCode.NOT_FOUND, "The resource does not exist."),
	THROTTLED("ThrottledClientException", 429, ErrorCode.THROTTLED, "The request rate limit is exceeded."),
	SERVICE_FAILURE("ServiceFailureException", 500, ErrorCode.SERVICE_FAILURE, "An unexpected error occurred."),
	SERVICE_UNAVAILABLE("ServiceUnavailableException", 503, ErrorCode.SERVICE_UNAVAILABLE,
			"The service is currently unavailable.");

	private final String type;

	private final int status;

	private final ErrorCode code;

	private final String message;

	Refusal(String type, int status, ErrorCode code, String message) {
		this.type = type;
		this.status = status;
		this.code = code;
		this.message = message;
	}

	/**
	 * The exception that stands for a user's error where a call is about one user only.
	 */
	static Refusal of(ErrorCode code) {
		return switch (code) {
			case NOT_FOUND -> NOT_FOUND;
			case FORBIDDEN, ACCESS_DENIED -> FORBIDDEN;
			case UNAUTHORIZED -> UNAUTHORIZED;
			case THROTTLED, THROTTLING -> THROTTLED;
			case SERVICE_FAILURE -> SERVICE_FAILURE;
			case SERVICE_UNAVAILABLE -> SERVICE_UNAVAILABLE;
			case BAD_REQUEST, CONFLICT, PRECONDITION_FAILED, RESOURCE_LIMIT_EXCEEDED, UNPROCESSABLE,
					VOICE_CONNECTOR_GROUP, PHONE_NUMBER ->
				BAD_REQUEST;
		};
	}

	@JsonValue
	public String type() {
		return this.type;
	}

	/**
	 * The status of the answer.
	 */
	public int status() {
		return this.status;
	}

	Answer answer() {
		return answer(this.code, this.message);
	}

	Answer answer(ErrorCode because, String text) {
		Answer answer = Answer.json(this.status, new Body(because, text)).with("x-amzn-ErrorType", this.type);
		return (this == THROTTLED) ? answer.with("Retry-After", "1") : answer;
	}

	CallRefused because(String text) {
		return new CallRefused(answer(this.code, text));
	}

	private record Body(ErrorCode code, String message) {
	}

}
