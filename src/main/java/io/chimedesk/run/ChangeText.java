package io.chimedesk.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.chimedesk.selection.Change;
import io.chimedesk.selection.Values;
import org.jspecify.annotations.Nullable;

/**
 * Says in a line what a request is to change about a user.
 */
final class ChangeText {

	/** Of a value, so that 20 users fit an entry of the journal. */
	private static final int LONGEST = 120;

	private ChangeText() {
	}

	/**
	 * Such as {@code u-1 tier Basic→Pro type PrivateUser→SharedDevice}.
	 */
	static String of(WorkItem item) {
		Values from = item.from();
		Change to = item.to();
		List<String> words = new ArrayList<>(List.of(item.userId()));
		add(words, "tier", from.tier(), (to.tier() != null) ? to.tier().wire() : null);
		add(words, "type", from.type(), (to.type() != null) ? to.type().wire() : null);
		add(words, "alexa", from.alexaEnabled(), to.alexaEnabled());
		add(words, "room", from.alexaRoomArn(), to.alexaRoomArn());
		return String.join(" ", words);
	}

	private static void add(List<String> words, String field, @Nullable Object from, @Nullable Object to) {
		if (to != null) {
			words.add(field + " " + text(from) + "→" + text(to));
		}
	}

	private static String text(@Nullable Object value) {
		return Objects.requireNonNullElse(RunRow.cut((value != null) ? value.toString() : null, LONGEST), "none");
	}

}
