package io.chimedesk.simulator.world;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The codes that a UserError can carry.
 */
public enum ErrorCode {

	BAD_REQUEST("BadRequest"), CONFLICT("Conflict"), FORBIDDEN("Forbidden"), NOT_FOUND("NotFound"),
	PRECONDITION_FAILED("PreconditionFailed"), RESOURCE_LIMIT_EXCEEDED("ResourceLimitExceeded"),
	SERVICE_FAILURE("ServiceFailure"), ACCESS_DENIED("AccessDenied"), SERVICE_UNAVAILABLE("ServiceUnavailable"),
	THROTTLED("Throttled"), THROTTLING("Throttling"), UNAUTHORIZED("Unauthorized"), UNPROCESSABLE("Unprocessable"),
	VOICE_CONNECTOR_GROUP("VoiceConnectorGroupAssociationsExist"), PHONE_NUMBER("PhoneNumberAssociationsExist");

	private final String wire;

	ErrorCode(String wire) {
		this.wire = wire;
	}

	@JsonValue
	public String wire() {
		return this.wire;
	}

	/**
	 * The code of that name.
	 */
	public static Optional<ErrorCode> of(String wire) {
		return Arrays.stream(values()).filter((code) -> code.wire.equals(wire)).findFirst();
	}

}
