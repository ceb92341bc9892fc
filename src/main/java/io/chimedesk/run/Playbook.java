package io.chimedesk.run;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a code means, who can fix it and whether a retry can help. Only the names of the
 * codes are published, so the texts say no more than the names and the like-named
 * exceptions do.
 */
public final class Playbook {

	/** On users who were not attempted because an operator cancelled the run. */
	public static final Advice CANCELLED = new Advice("cancelled", Fixer.OPERATOR, Retry.HELPS);

	/** On users of a request whose basket could not be sent at all. */
	private static final Advice NOT_SENT = new Advice("NOT_SENT", Fixer.OPERATOR, Retry.HELPS);

	private static final Map<String, Advice> BY_CODE = Map.ofEntries(code("BadRequest", Fixer.OPERATOR, Retry.USELESS),
			code("Unprocessable", Fixer.OPERATOR, Retry.USELESS),
			code("PreconditionFailed", Fixer.CHIME_ADMIN, Retry.AFTER_FIX), code("Conflict", Fixer.NOBODY, Retry.HELPS),
			code("NotFound", Fixer.OPERATOR, Retry.USELESS), code("Forbidden", Fixer.AWS_ADMIN, Retry.AFTER_FIX),
			code("AccessDenied", Fixer.AWS_ADMIN, Retry.AFTER_FIX),
			code("Unauthorized", Fixer.AWS_ADMIN, Retry.AFTER_FIX),
			code("ResourceLimitExceeded", Fixer.CHIME_ADMIN, Retry.AFTER_FIX),
			code("Throttled", Fixer.NOBODY, Retry.HELPS), code("Throttling", Fixer.NOBODY, Retry.HELPS),
			code("ServiceFailure", Fixer.SERVICE, Retry.HELPS), code("ServiceUnavailable", Fixer.SERVICE, Retry.HELPS),
			code("PhoneNumberAssociationsExist", Fixer.PHONE_ADMIN, Retry.AFTER_FIX),
			code("VoiceConnectorGroupAssociationsExist", Fixer.PHONE_ADMIN, Retry.AFTER_FIX),
			code("UnauthorizedClientException", Fixer.AWS_ADMIN, Retry.AFTER_FIX),
			code("ForbiddenException", Fixer.AWS_ADMIN, Retry.AFTER_FIX),
			code("NotFoundException", Fixer.OPERATOR, Retry.USELESS),
			code("BadRequestException", Fixer.OPERATOR, Retry.USELESS),
			code("ThrottledClientException", Fixer.NOBODY, Retry.HELPS),
			code("ServiceUnavailableException", Fixer.SERVICE, Retry.HELPS),
			code("ServiceFailureException", Fixer.SERVICE, Retry.HELPS),
			code("ChangedElsewhere", Fixer.OPERATOR, Retry.HELPS), code("TimeOut", Fixer.OPERATOR, Retry.HELPS),
			code("ConnectionLost", Fixer.OPERATOR, Retry.HELPS),
			code("UnreadableAnswer", Fixer.AWS_ADMIN, Retry.AFTER_FIX),
			code("NoErrorList", Fixer.AWS_ADMIN, Retry.AFTER_FIX),
			code("AnswerTooLarge", Fixer.AWS_ADMIN, Retry.AFTER_FIX), code("Interrupted", Fixer.NOBODY, Retry.HELPS),
			code("ProgramEnded", Fixer.NOBODY, Retry.HELPS), code("ErrorWithoutCode", Fixer.CHIME_ADMIN, Retry.PERHAPS),
			code("ErrorForStranger", Fixer.OPERATOR, Retry.HELPS), code("NotReadable", Fixer.OPERATOR, Retry.HELPS),
			code("Refused", Fixer.CHIME_ADMIN, Retry.PERHAPS), code("ALREADY_THERE", Fixer.NOBODY, Retry.USELESS),
			code("HELD_BY_RUN", Fixer.NOBODY, Retry.HELPS), code("GONE", Fixer.OPERATOR, Retry.USELESS),
			code("MOVED", Fixer.OPERATOR, Retry.HELPS), code("TAKEN_OUT", Fixer.NOBODY, Retry.USELESS),
			code("PROTECTED", Fixer.OPERATOR, Retry.AFTER_FIX), code("NOT_FROM", Fixer.NOBODY, Retry.USELESS),
			code("CHANGED_SINCE", Fixer.OPERATOR, Retry.USELESS),
			code("NOTHING_TO_CHANGE", Fixer.NOBODY, Retry.USELESS),
			code("TIER_NOT_SUPPORTED", Fixer.OPERATOR, Retry.USELESS),
			code("ROOM_WITHOUT_ALEXA", Fixer.OPERATOR, Retry.USELESS),
			code("MALFORMED_ROOM", Fixer.OPERATOR, Retry.USELESS));

	private static final Set<String> NOTHING_TO_DO = Set.of("ALREADY_THERE", "TAKEN_OUT", "NOT_FROM",
			"NOTHING_TO_CHANGE", "applied", "skipped");

	private static final Advice UNHEARD_OF = new Advice("unheard-of", Fixer.CHIME_ADMIN, Retry.PERHAPS);

	private Playbook() {
	}

	/**
	 * The advice on users with that outcome and code; a code that nobody has heard of
	 * gets a text that says so.
	 */
	public static Advice on(Outcome outcome, @Nullable String code) {
		return switch (outcome) {
			case APPLIED -> new Advice("applied", Fixer.NOBODY, Retry.USELESS);
			case UNCHANGED -> new Advice("unchanged", Fixer.NOBODY, Retry.USELESS);
			case FAILED -> on(code, new Advice("no-code", Fixer.CHIME_ADMIN, Retry.PERHAPS));
			case UNKNOWN -> new Advice("unknown", Fixer.OPERATOR, Retry.HELPS);
			case NOT_ATTEMPTED ->
				NOT_SENT.key().equals(code) ? NOT_SENT : new Advice("not-attempted", Fixer.AWS_ADMIN, Retry.AFTER_FIX);
			case SKIPPED -> on(code, new Advice("skipped", Fixer.NOBODY, Retry.USELESS));
		};
	}

	private static Advice on(@Nullable String code, Advice withoutCode) {
		return (code != null) ? BY_CODE.getOrDefault(code, UNHEARD_OF) : withoutCode;
	}

	private static Map.Entry<String, Advice> code(String code, Fixer fixer, Retry retry) {
		return Map.entry(code, new Advice(code, fixer, retry));
	}

	/**
	 * What to say about a code.
	 *
	 * @param key the part of the message keys that names it
	 */
	public record Advice(String key, Fixer fixer, Retry retry) {

		public String meaningKey() {
			return "run.playbook." + this.key + ".meaning";
		}

		/**
		 * What to do about it; null if that is nothing.
		 */
		public @Nullable String todoKey() {
			return NOTHING_TO_DO.contains(this.key) ? null : "run.playbook." + this.key + ".todo";
		}

	}

	/**
	 * Who can fix it.
	 */
	public enum Fixer {

		/** The operator of Chime Desk. */
		OPERATOR,
		/** Who manages the Chime account: licences, users. */
		CHIME_ADMIN,
		/** Who manages phone numbers and voice connectors. */
		PHONE_ADMIN,
		/** Who manages AWS credentials, permissions and the network to AWS. */
		AWS_ADMIN,
		/** Amazon. */
		SERVICE,
		/** There is nothing to fix. */
		NOBODY

	}

	/**
	 * Whether sending it again can help.
	 */
	public enum Retry {

		HELPS, PERHAPS, AFTER_FIX, USELESS

	}

}
