package io.chimedesk.plan;

import io.chimedesk.selection.Change;
import java.util.ArrayList;
import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * Says in words what a change sets, so that plan and run call it the same.
 */
@Component
public class ChangeWords {

	private final MessageSourceAccessor messages;

	ChangeWords(MessageSource messages) {
		this.messages = new MessageSourceAccessor(messages);
	}

	/**
	 * What is done: "Set Pro for 34 users", or "Change 34 users" if not all of them get
	 * the same.
	 * @param own how many of them get something else than the change says
	 */
	public String action(Change change, int own, int users) {
		return (own > 0 || change.isEmpty()) ? this.messages.getMessage("plan.action.different", new Object[] { users })
				: this.messages.getMessage("plan.action", new Object[] { settings(change), users });
	}

	/**
	 * Everything that it sets in one line: "Pro, Alexa on".
	 */
	public String settings(Change change) {
		List<String> settings = new ArrayList<>();
		if (change.tier() != null) {
			settings.add(change.tier().wire());
		}
		if (change.type() != null) {
			settings.add(change.type().wire());
		}
		if (change.alexaEnabled() != null) {
			settings.add(say(change.alexaEnabled() ? "selection.value.alexa-on" : "selection.value.alexa-off"));
		}
		if (change.alexaRoomArn() != null) {
			settings.add(say("plan.change.room"));
		}
		return String.join(", ", settings);
	}

	private String say(String key) {
		return this.messages.getMessage(key);
	}

}
