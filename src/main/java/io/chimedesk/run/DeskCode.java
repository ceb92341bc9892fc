package io.chimedesk.run;

import java.util.Arrays;
import java.util.Optional;

import io.chimedesk.chime.Doubt;
import org.jspecify.annotations.Nullable;

/**
 * What this program says about a user where the service gave no code.
 */
public enum DeskCode {

	/** No complete answer in time. */
	TIME_OUT("TimeOut", ErrorClass.TRANSIENT),
	/** The connection broke. */
	CONNECTION_LOST("ConnectionLost", ErrorClass.TRANSIENT),
	/** The answer was not Chime's. */
	UNREADABLE_ANSWER("UnreadableAnswer", ErrorClass.TRANSIENT),
	/** The answer did not say who failed. */
	NO_ERROR_LIST("NoErrorList", ErrorClass.TRANSIENT),
	/** The answer was too large to be one. */
	ANSWER_TOO_LARGE("AnswerTooLarge", ErrorClass.TRANSIENT),
	/** The program was told to stop while it waited. */
	INTERRUPTED("Interrupted", ErrorClass.TRANSIENT),
	/** The program ended before the answer came. */
	PROGRAM_ENDED("ProgramEnded", ErrorClass.TRANSIENT),
	/** The whole call was refused, without a code. */
	REFUSED("Refused", ErrorClass.PERMANENT),
	/** The error had no code. */
	ERROR_WITHOUT_CODE("ErrorWithoutCode", ErrorClass.UNHEARD),
	/** The answer spoke of a user that was not in the request. */
	ERROR_FOR_STRANGER("ErrorForStranger", ErrorClass.CONFLICT),
	/** The user has neither the old nor the wanted value. */
	CHANGED_ELSEWHERE("ChangedElsewhere", ErrorClass.PERMANENT),
	/** The user could not be read again. */
	NOT_READABLE("NotReadable", ErrorClass.PERMANENT);

	private final String wire;

	private final ErrorClass errorClass;

	DeskCode(String wire, ErrorClass errorClass) {
		this.wire = wire;
		this.errorClass = errorClass;
	}

	/** The name as it is stored and shown. */
	public String wire() {
		return this.wire;
	}

	ErrorClass errorClass() {
		return this.errorClass;
	}

	static Optional<DeskCode> of(@Nullable String wire) {
		return Arrays.stream(values()).filter((code) -> code.wire.equals(wire)).findFirst();
	}

	/**
	 * What to call that doubt; the service's own name where it has one.
	 */
	static String nameOf(Doubt doubt) {
		return switch (doubt) {
			case SERVICE_FAILURE -> ErrorCode.SERVICE_FAILURE.wire();
			case SERVICE_UNAVAILABLE -> ErrorCode.SERVICE_UNAVAILABLE.wire();
			case TIME_OUT -> TIME_OUT.wire;
			case CONNECTION_LOST -> CONNECTION_LOST.wire;
			case UNREADABLE_ANSWER -> UNREADABLE_ANSWER.wire;
			case NO_ERROR_LIST -> NO_ERROR_LIST.wire;
			case ANSWER_TOO_LARGE -> ANSWER_TOO_LARGE.wire;
			case INTERRUPTED -> INTERRUPTED.wire;
		};
	}

}
