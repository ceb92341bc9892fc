package io.chimedesk.resolver;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.chimedesk.resolver.parse.Role;
import io.chimedesk.selection.Change;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a list as a CSV file: those that can be read again, then what became of
 * each row.
 */
public final class ListColumns {

	/** The columns that a list can have, in the order of the template. */
	public static final List<String> INPUT = Stream.of(Role.values())
		.filter((role) -> role != Role.IGNORED)
		.map(Role::header)
		.toList();

	/** All columns. */
	public static final List<String> ALL = Stream
		.concat(INPUT.stream(), Stream.of("line", "group", "reason", "detail", "user_id"))
		.toList();

	private ListColumns() {
	}

	/**
	 * The cells of a row; null is an empty one. A value that was refused stands in its
	 * column as it was typed, so that reading the file again refuses it again.
	 */
	public static @Nullable Object[] cells(ListRow row) {
		Change wish = row.wish();
		String tier = (wish.tier() != null) ? wish.tier().wire() : row.refused().get(Role.LICENSE_TYPE);
		String type = (wish.type() != null) ? wish.type().wire() : row.refused().get(Role.USER_TYPE);
		Object alexa = (wish.alexaEnabled() != null) ? wish.alexaEnabled() : row.refused().get(Role.ALEXA_ENABLED);
		String room = (wish.alexaRoomArn() != null) ? wish.alexaRoomArn() : row.refused().get(Role.ALEXA_ROOM_ARN);
		return new @Nullable Object[] { row.text(), tier, type, alexa, room, row.line(), name(row.group()),
				(row.reason() != null) ? name(row.reason()) : null, row.detail(), row.userId() };
	}

	private static String name(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
