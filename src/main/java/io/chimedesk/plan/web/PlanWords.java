package io.chimedesk.plan.web;

import java.util.ArrayList;
import java.util.List;

import io.chimedesk.plan.Change;
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

	private final MessageSourceAccessor messages;

	private final double callsPerSecond;

	PlanWords(MessageSource messages, @Value("${chimedesk.run.calls-per-second}") double callsPerSecond) {
		this.messages = new MessageSourceAccessor(messages);
		this.callsPerSecond = callsPerSecond;
	}

	/**
	 * What confirming does: "Set Pro for 34 users".
	 */
	String action(Plan plan) {
		return say("plan.review.action", String.join(", ", settings(plan.change())), plan.toSend());
	}

	/**
	 * How long the calls take at the rate that is set, if nothing has to be repeated.
	 */
	String expected(Plan plan) {
		long seconds = Math.max(1, Math.round(Math.ceil(plan.calls() / this.callsPerSecond)));
		return (seconds < 2 * SECONDS_IN_MINUTE) ? say("plan.review.seconds", seconds)
				: say("plan.review.minutes", Math.ceilDiv(seconds, SECONDS_IN_MINUTE));
	}

	private List<String> settings(Change change) {
		List<String> settings = new ArrayList<>();
		if (change.tier() != null) {
			settings.add(change.tier().wire());
		}
		if (change.type() != null) {
			settings.add(say("plan.value." + change.type().wire()));
		}
		if (change.alexaEnabled() != null) {
			settings.add(say(change.alexaEnabled() ? "plan.value.alexa-on" : "plan.value.alexa-off"));
		}
		if (change.alexaRoomArn() != null) {
			settings.add(say("plan.change.room"));
		}
		return settings;
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
