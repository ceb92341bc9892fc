package io.chimedesk.run;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The 15 codes that the service gives for a user.
 */
public enum ErrorCode {

	BAD_REQUEST("BadRequest", ErrorClass.PERMANENT), CONFLICT("Conflict", ErrorClass.CONFLICT),
	FORBIDDEN("Forbidden", ErrorClass.PERMISSION), NOT_FOUND("NotFound", ErrorClass.PERMANENT),
	PRECONDITION_FAILED("PreconditionFailed", ErrorClass.PRECONDITION),
	RESOURCE_LIMIT_EXCEEDED("ResourceLimitExceeded", ErrorClass.LIMIT),
	SERVICE_FAILURE("ServiceFailure", ErrorClass.TRANSIENT), ACCESS_DENIED("AccessDenied", ErrorClass.PERMISSION),
	SERVICE_UNAVAILABLE("ServiceUnavailable", ErrorClass.TRANSIENT), THROTTLED("Throttled", ErrorClass.THROTTLING),
	THROTTLING("Throttling", ErrorClass.THROTTLING), UNAUTHORIZED("Unauthorized", ErrorClass.PERMISSION),
	UNPROCESSABLE("Unprocessable", ErrorClass.PERMANENT),
	VOICE_CONNECTOR_GROUP_ASSOCIATIONS_EXIST("VoiceConnectorGroupAssociationsExist", ErrorClass.PERMANENT),
	PHONE_NUMBER_ASSOCIATIONS_EXIST("PhoneNumberAssociationsExist", ErrorClass.PERMANENT);

	private final String wire;

	private final ErrorClass errorClass;

	ErrorCode(String wire, ErrorClass errorClass) {
		this.wire = wire;
		this.errorClass = errorClass;
	}

	public String wire() {
		return this.wire;
	}

	ErrorClass errorClass() {
		return this.errorClass;
	}

	/**
	 * The code of exactly that name; empty for one that nobody has heard of.
	 */
	public static Optional<ErrorCode> of(@Nullable String wire) {
		return Arrays.stream(values()).filter((code) -> code.wire.equals(wire)).findFirst();
	}

	/**
	 * The class of any code, the program's own ones too.
	 */
	static ErrorClass classOf(@Nullable String code) {
		return of(code).map(ErrorCode::errorClass)
			.or(() -> DeskCode.of(code).map(DeskCode::errorClass))
			.orElse(ErrorClass.UNHEARD);
	}

}
