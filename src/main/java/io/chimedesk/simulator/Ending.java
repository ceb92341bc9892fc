package io.chimedesk.simulator;

import java.util.function.UnaryOperator;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * How a call with a fault ends.
 */
public enum Ending {

	/** As without the fault. */
	NORMAL("Normal", (usual) -> usual),
	/** With one of the seven exceptions. */
	EXCEPTION("Exception", (usual) -> usual),
	/** The connection closes before a byte of the answer. */
	DROPPED("Dropped", (usual) -> Answer.none()),
	/** No answer for as long as anybody waits. */
	SILENT("Silent", (usual) -> usual.by(Delivery.SILENCE)),
	/** One byte in 200 ms, and many of them. */
	DRIP("Drip", (usual) -> usual.by(Delivery.DRIP)),
	/** The connection closes in the middle of the answer. */
	CUT_OFF("CutOff", Answer::cutOff),
	/** The head promises 500 bytes, and 15 come. */
	OVERSTATED("Overstated", Answer::overstated),
	/** JSON that ends in the middle, under a head of the right length. */
	TRUNCATED("Truncated", Answer::truncated),
	/** 100 MB. */
	HUGE("Huge", (usual) -> usual.by(Delivery.HUGE)),
	/** 100,000 errors. */
	MANY_ERRORS("ManyErrors", (usual) -> Distortions.manyErrors()),
	/** 200 without a body. */
	EMPTY("Empty", (usual) -> Distortions.json("")),
	/** 204. */
	NO_CONTENT("NoContent", (usual) -> Distortions.noContent()),
	/** 200 with an object that has no UserErrors. */
	NO_LIST("NoList", (usual) -> Distortions.json("{}")),
	/** 200 with null. */
	NULL("Null", (usual) -> Distortions.json("null")),
	/** 200 with a list where an object belongs. */
	ARRAY("Array", (usual) -> Distortions.json("[]")),
	/** 200 with text where the list belongs. */
	WRONG_TYPES("WrongTypes", (usual) -> Distortions.json("{\"UserErrors\":\"none\"}")),
	/** 200 with an object of somebody else. */
	FOREIGN("Foreign", (usual) -> Distortions.json("{\"message\":\"maintenance\"}")),
	/** 200 with plain text. */
	TEXT("Text", (usual) -> Distortions.page("text/plain", "OK")),
	/** 200 with the page of a proxy. */
	HTML("Html", (usual) -> Distortions.page("text/html", "<html><body>Sign in to continue</body></html>")),
	MOVED_PERMANENTLY("MovedPermanently", (usual) -> Distortions.redirect(301)),
	FOUND("Found", (usual) -> Distortions.redirect(302)),
	TEMPORARY_REDIRECT("TemporaryRedirect", (usual) -> Distortions.redirect(307)),
	EXPIRED_TOKEN("ExpiredToken",
			(usual) -> Distortions.refusal(403, "ExpiredTokenException",
					"The security token included in the request is expired")),
	INVALID_SIGNATURE("InvalidSignature",
			(usual) -> Distortions.refusal(403, "InvalidSignatureException", "Signature not yet current")),
	REQUEST_EXPIRED("RequestExpired", (usual) -> Distortions.refusal(403, "RequestExpired", "The request has expired")),
	/** Throttling that calls itself a bad request. */
	THROTTLED_400("Throttled400",
			(usual) -> Distortions.refusal(400, "ThrottledClientException", "The request rate limit is exceeded.")),
	/** 410, as after the end of the service. */
	GONE("Gone", (usual) -> Distortions.refusal(410, "GoneException", "Amazon Chime is no longer available."));

	private final String wire;

	private final UnaryOperator<Answer> distortion;

	Ending(String wire, UnaryOperator<Answer> distortion) {
		this.wire = wire;
		this.distortion = distortion;
	}

	@JsonValue
	public String wire() {
		return this.wire;
	}

	Answer of(Answer usual, @Nullable Refusal exception) {
		return (exception != null) ? exception.answer() : this.distortion.apply(usual);
	}

}
