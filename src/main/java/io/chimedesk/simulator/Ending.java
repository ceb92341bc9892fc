package io.chimedesk.simulator;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * How a call with a fault ends.
 */
public enum Ending {

	/** As without the fault. */
	NORMAL("Normal"),
	/** With one of the seven exceptions. */
	EXCEPTION("Exception"),
	/** The connection closes before a byte of the answer. */
	DROPPED("Dropped"),
	/** The connection closes in the middle of the answer. */
	CUT_OFF("CutOff"),
	/** 200 without a body. */
	EMPTY("Empty"),
	/** 200 with an object that has no UserErrors. */
	NO_LIST("NoList"),
	/** 200 with the page of a proxy. */
	HTML("Html");

	private final String wire;

	Ending(String wire) {
		this.wire = wire;
	}

	@JsonValue
	public String wire() {
		return this.wire;
	}

	Answer of(Answer usual, @Nullable Refusal exception) {
		return switch (this) {
			case NORMAL -> usual;
			case EXCEPTION -> (exception != null) ? exception.answer() : usual;
			case DROPPED -> Answer.none();
			case CUT_OFF -> usual.cutOff();
			case EMPTY -> text("application/json", "");
			case NO_LIST -> text("application/json", "{}");
			case HTML -> text("text/html", "<html><body>Sign in to continue</body></html>");
		};
	}

	private static Answer text(String type, String body) {
		return Answer.of(200, type, body.getBytes(StandardCharsets.UTF_8));
	}

}
