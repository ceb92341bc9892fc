package io.chimedesk.request.web;

import java.time.Duration;

import io.chimedesk.request.LicenceRequest;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * Says in words what a request asks for and how long something takes.
 */
@Component
class RequestWords {

	private final MessageSourceAccessor messages;

	RequestWords(MessageSource messages) {
		this.messages = new MessageSourceAccessor(messages);
	}

	/**
	 * What is asked for: "Pro for Karim Maraoui", "Pro for 42 users".
	 * @param first what to call one of its users
	 */
	String title(LicenceRequest request, String first) {
		if (request.isExtension()) {
			return say("request.title.extension", request.tier().wire(), first);
		}
		return (request.users() == 1) ? say("request.title.one", request.tier().wire(), first)
				: say("request.title.many", request.tier().wire(), request.users());
	}

	/**
	 * A length of time by its largest unit: "2 h".
	 */
	String length(Duration duration) {
		if (duration.toDays() > 0) {
			return say("request.days", duration.toDays());
		}
		return (duration.toHours() > 0) ? say("request.hours", duration.toHours())
				: say("request.minutes", Math.max(0, duration.toMinutes()));
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

}
