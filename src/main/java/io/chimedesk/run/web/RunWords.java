package io.chimedesk.run.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.chimedesk.plan.ChangeWords;
import io.chimedesk.run.Outcome;
import io.chimedesk.run.Playbook;
import io.chimedesk.run.Run;
import io.chimedesk.run.RunItem;
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

	private final ChangeWords changes;

	private final Clock clock;

	RunWords(MessageSource messages, ChangeWords changes, Clock clock) {
		this.messages = new MessageSourceAccessor(messages);
		this.changes = changes;
		this.clock = clock;
	}

	/**
	 * What the run does, and for how many users: "Set Pro for 34 users".
	 */
	String title(Run run) {
		return this.changes.action(run.change(), run.own(), run.toSend());
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

	/**
	 * The outcome of a user of a run that has ended, or that there is none.
	 */
	String standing(RunItem item) {
		if (item.outcome() != null) {
			return say("run.outcome." + item.outcome());
		}
		return say(item.accepted() ? "run.outcome.ACCEPTED" : "run.outcome.none");
	}

	String meaning(@Nullable Outcome outcome, @Nullable String code) {
		return (outcome != null) ? say(Playbook.on(outcome, code).meaningKey()) : "";
	}

	String say(Duration duration) {
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
