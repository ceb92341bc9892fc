package io.chimedesk.plan.web;

import io.chimedesk.plan.ChangeWords;
import io.chimedesk.plan.Plan;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * Says in words what a plan does and how long it may take.
 */
@Component
class PlanWords {

	private static final int SECONDS_IN_MINUTE = 60;

	/** What one call after the other may come to where no limit is set. */
	private static final double WITHOUT_LIMIT = 5;

	private final MessageSourceAccessor messages;

	private final ChangeWords changes;

	private final double callsPerSecond;

	PlanWords(MessageSource messages, ChangeWords changes,
			@Value("${chimedesk.chime.calls-per-second}") double callsPerSecond) {
		this.messages = new MessageSourceAccessor(messages);
		this.changes = changes;
		this.callsPerSecond = (callsPerSecond > 0) ? callsPerSecond : WITHOUT_LIMIT;
	}

	/**
	 * What confirming does: "Set Pro for 34 users".
	 */
	String action(Plan plan) {
		return this.changes.action(plan.change(), plan.own(), plan.toSend());
	}

	/**
	 * How long the calls take at the rate that is set, if there is one and nothing has to
	 * be repeated.
	 */
	String expected(Plan plan) {
		if (this.callsPerSecond == 0) {
			return say("plan.review.no-limit");
		}
		long seconds = Math.max(1, Math.round(Math.ceil(plan.calls() / this.callsPerSecond)));
		return (seconds < 2 * SECONDS_IN_MINUTE) ? say("plan.review.seconds", seconds)
				: say("plan.review.minutes", Math.ceilDiv(seconds, SECONDS_IN_MINUTE));
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
