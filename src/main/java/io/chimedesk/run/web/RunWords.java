package io.chimedesk.run.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.chimedesk.plan.Change;
import io.chimedesk.run.Outcome;
import io.chimedesk.run.Playbook;
import io.chimedesk.run.Run;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * Says in words what a run does, how long it took and what a code means.
 */
@Component
class RunWords {

	private static final int SECONDS_IN_MINUTE = 60;

	private final MessageSourceAccessor messages;

	private final Clock clock;

	RunWords(MessageSource messages, Clock clock) {
		this.messages = new MessageSourceAccessor(messages);
		this.clock = clock;
	}

	/**
	 * What the run sets, and for how many users: "Set Pro for 34 users".
	 */
	String title(Run run) {
		return say("run.title", String.join(", ", settings(run.change())), run.toSend());
	}

	/**
	 * How long the run has taken so far or in all; null before it has begun.
	 */
	@Nullable String duration(Run run) {
		if (run.startedAt() == null) {
			return null;
		}
		Instant end = (run.finishedAt() != null) ? run.finishedAt() : this.clock.instant();
		return say(Duration.between(run.startedAt(), end));
	}

	String outcome(@Nullable Outcome outcome) {
		return say((outcome != null) ? "run.outcome." + outcome : "run.outcome.none");
	}

	String meaning(@Nullable Outcome outcome, @Nullable String code) {
		return (outcome != null) ? say(Playbook.on(outcome, code).meaningKey()) : "";
	}

	private List<String> settings(Change change) {
		List<String> settings = new ArrayList<>();
		if (change.tier() != null) {
			settings.add(change.tier().wire());
		}
		if (change.type() != null) {
			settings.add(change.type().wire());
		}
		if (change.alexaEnabled() != null) {
			settings.add(say(change.alexaEnabled() ? "run.change.alexa-on" : "run.change.alexa-off"));
		}
		if (change.alexaRoomArn() != null) {
			settings.add(say("run.change.room"));
		}
		return settings;
	}

	private String say(Duration duration) {
		if (duration.toSeconds() < 1) {
			return say("run.duration.less-than-a-second");
		}
		if (duration.toSeconds() < SECONDS_IN_MINUTE) {
			return say("run.duration.seconds", duration.toSeconds());
		}
		if (duration.toHours() > 0) {
			return say("run.duration.hours", duration.toHours(), duration.toMinutesPart());
		}
		return say("run.duration.minutes", duration.toMinutes(), duration.toSecondsPart());
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
