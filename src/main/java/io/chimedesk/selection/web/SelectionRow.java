package io.chimedesk.selection.web;

import java.util.List;

import io.chimedesk.directory.DirectoryUser;
import io.chimedesk.selection.Change;
import org.jspecify.annotations.Nullable;

/**
 * A selected user as a row of a file. The first four values are what a list wishes, or
 * else what the user has, so that reading the file again wishes the same; what the user
 * has stands behind them once more.
 */
final class SelectionRow {

	static final List<String> COLUMNS = List.of("user", "email", "name", "license_type", "user_type", "alexa_enabled",
			"alexa_room_arn", "license_type_now", "user_type_now", "alexa_enabled_now", "alexa_room_arn_now",
			"registration", "invitation", "in_chime");

	private static final Change NOTHING = new Change(null, null, null, null);

	private SelectionRow() {
	}

	/**
	 * @param user null if the directory does not have the user
	 * @param wished null if no list wishes anything
	 */
	static @Nullable Object[] cells(String userId, @Nullable DirectoryUser user, @Nullable Change wished) {
		Change wish = (wished != null) ? wished : NOTHING;
		if (user == null) {
			return new @Nullable Object[] { userId, null, null, wire(wish, null), type(wish, null), wish.alexaEnabled(),
					wish.alexaRoomArn(), null, null, null, null, null, null, false };
		}
		return new @Nullable Object[] { userId, user.email(), user.displayName(), wire(wish, user.tier()),
				type(wish, user.type()), either(wish.alexaEnabled(), user.alexaEnabled()),
				either(wish.alexaRoomArn(), user.alexaRoomArn()), user.tier(), user.type(), user.alexaEnabled(),
				user.alexaRoomArn(), user.registration(), user.invitation(), !user.gone() };
	}

	private static @Nullable String wire(Change wish, @Nullable String now) {
		return (wish.tier() != null) ? wish.tier().wire() : now;
	}

	private static @Nullable String type(Change wish, @Nullable String now) {
		return (wish.type() != null) ? wish.type().wire() : now;
	}

	private static @Nullable Object either(@Nullable Object wish, @Nullable Object now) {
		return (wish != null) ? wish : now;
	}

}
